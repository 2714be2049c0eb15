import { vendorCollection } from '../vendor-records.ts';

/** What has a name and a free value, for integrations to keep something in. */
export interface WrikeMetadata {
  readonly key: string;
  readonly value: string;
}

export interface WrikeCustomField {
  readonly id: string;
  readonly value: unknown;
}

/** Dates are `yyyy-MM-dd`. */
export interface WrikeProject {
  readonly authorId: string;
  readonly ownerIds: readonly string[];
  readonly status: string;
  readonly customStatusId: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly createdDate: string;
  readonly completedDate: string | null;
}

/** A folder, or with `project` a project. */
export interface WrikeFolder {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly parentIds: readonly string[];
  readonly sharedIds: readonly string[];
  readonly metadata: readonly WrikeMetadata[];
  readonly customFields: readonly WrikeCustomField[];
  readonly project: WrikeProject | null;
  /** In the recycle bin: the folder with which it was thrown away. */
  readonly deletedWith: string | null;
}

/** Dates are `yyyy-MM-ddTHH:mm:ss` without a zone, durations minutes. */
export interface WrikeDates {
  readonly type: 'Backlog' | 'Milestone' | 'Planned';
  readonly duration?: number;
  readonly start?: string;
  readonly due?: string;
}

export interface WrikeTask {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly importance: string;
  readonly dates: WrikeDates;
  readonly parentIds: readonly string[];
  readonly superTaskIds: readonly string[];
  readonly responsibleIds: readonly string[];
  readonly sharedIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly followerIds: readonly string[];
  readonly metadata: readonly WrikeMetadata[];
  readonly customFields: readonly WrikeCustomField[];
  readonly completedDate: string | null;
  readonly deletedWith: string | null;
}

export interface WrikeAccount {
  readonly name: string;
  readonly rootFolderId: string;
  readonly recycleBinId: string;
}

/** A person of the account. */
export interface WrikeContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly isOwner: boolean;
  /** The demo user whose account this is. */
  readonly userId: string;
}

const VENDOR = 'wrike';

export const wrikeAccounts = vendorCollection<WrikeAccount>(VENDOR, 'accounts');
export const wrikeContacts = vendorCollection<WrikeContact>(VENDOR, 'contacts');
export const wrikeFolders = vendorCollection<WrikeFolder>(VENDOR, 'folders');
export const wrikeTasks = vendorCollection<WrikeTask>(VENDOR, 'tasks');
