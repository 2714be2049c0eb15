import type { ChangeTopic } from '#src/contract/change-feed.ts';
import type { ConnectionActivity, ConnectionState, StatusReason } from '#src/contract/connections.ts';
import type { CustomServiceAuth } from '#src/contract/custom-services.ts';
import type { ServiceKind } from '#src/contract/services.ts';
import type { AuditActivity, DataCentre } from '#src/contract/workspace.ts';
import type { ConsentDecision, Fault, Scenario } from '#src/contract/control.ts';
import type { AutomationTables } from './automation-tables.ts';

export interface WorkspaceRow {
  id: 'workspace';
  name: string;
  dataCentre: DataCentre;
}

export interface UserRow {
  id: string;
  name: string;
  email: string;
}

export interface ExtensionRow {
  id: string;
  name: string;
  /** The name folded for comparison; unique. */
  nameKey: string;
  description: string;
  version: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** A deleted extension, so that its links can say that it is gone. */
export interface DeletedExtensionRow {
  id: string;
  name: string;
  deletedAt: string;
}

export interface ConnectionRow {
  id: string;
  extensionId: string;
  name: string;
  linkName: string;
  serviceLinkName: string;
  /** Absent for a default service. */
  serviceKind?: ServiceKind;
  scopes: string[];
  parameters: Record<string, string>;
  usesLoginUserCredentials: boolean;
  /** Made by the platform for built-in tasks; read-only. */
  isInternal: boolean;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** A deleted connection with its authorizations, kept so that the deletion can be undone. */
export interface DeletedConnectionRow {
  id: string;
  extensionId: string;
  linkName: string;
  deletedAt: string;
  connection: ConnectionRow;
  authorizations: AuthorizationRow[];
}

/** One user's authorization of one connection, with the tokens that the backend, an OAuth client, holds. */
export interface AuthorizationRow {
  id: string;
  connectionId: string;
  userId: string;
  state: ConnectionState;
  account: string | null;
  grantedScopes: string[];
  accessToken: string | null;
  refreshToken: string | null;
  /** What OAuth 1 signs with, together with the access token. */
  tokenSecret?: string | null;
  /** Set where the backend got its token without a person, and gets the next one so too. */
  grantType?: 'client_credentials';
  /** Values of API key and basic services; secret. */
  credentials: Record<string, string>;
  /** Extra fields of the token response that the service's URLs need (`host` for Wrike). */
  tokenResponse: Record<string, string>;
  authorizedAt: string | null;
  expiresAt: string | null;
  lastRefreshedAt: string | null;
  lastUsedAt: string | null;
}

/** An authorization request that the backend sent a person away with (RFC 6749 section 4.1). */
export interface AttemptRow {
  id: string;
  connectionId: string;
  userId: string;
  /** The service as it was when asked; an attempt outlives its connection. */
  serviceLinkName: string;
  serviceName: string;
  state: string;
  /** Null for services that don't take part in PKCE. */
  codeVerifier: string | null;
  /** The temporary credentials of OAuth 1, which has neither state nor code. */
  temporary?: { token: string; secret: string };
  redirectUri: string;
  scopes: string[];
  /** Set where the scopes asked for are to become the connection's. */
  changesScopes?: true;
  status: 'pending' | 'succeeded' | 'failed';
  reason: StatusReason | null;
  message: string;
  providerError: string | null;
  returnTo: string;
  expiresAt: string;
  /** When the code was taken to the token endpoint, so that it is taken there once. */
  exchangeStartedAt: string | null;
  /** The authorization's state before the attempt, to fall back to when a reconnection is not finished. */
  previousState: ConnectionState | null;
}

export interface ActivityRow extends Omit<ConnectionActivity, 'actor' | 'execution'> {
  connectionId: string;
  actorId: string;
  /** The run that it happened in. */
  executionId?: string;
}

export interface AuditRow {
  id: string;
  at: string;
  userId: string;
  activity: AuditActivity;
  details: string;
}

/** A client registered at the provider: the console's backend, once per service. */
export interface ProviderClientRow {
  id: string;
  serviceLinkName: string;
  name: string;
  /** Null for a public client, which can keep none (RFC 6749 section 2.1). */
  secret: string | null;
  redirectUris: string[];
}

/** A grant: what an account allowed a client. All its refresh tokens are one family (RFC 9700 section 4.14). */
export interface ProviderGrantRow {
  id: string;
  serviceLinkName: string;
  clientId: string;
  accountId: string;
  scopes: string[];
  /** Whether the client gets refresh tokens; some services give none, or only when asked for offline access. */
  isOffline: boolean;
  createdAt: string;
  revokedAt: string | null;
}

export interface ProviderCodeRow {
  /** The code itself. */
  id: string;
  grantId: string;
  clientId: string;
  redirectUri: string;
  codeChallenge: string | null;
  /** What the request asked for, which the grant may differ from. */
  requestedScopes: string[];
  expiresAt: string;
  usedAt: string | null;
}

export interface ProviderTokenRow {
  /** The token itself. */
  id: string;
  kind: 'access' | 'refresh' | 'oauth1';
  /** What an OAuth 1 token signs with; bearer tokens have none. */
  secret?: string;
  grantId: string;
  clientId: string;
  scopes: string[];
  expiresAt: string | null;
  revokedAt: string | null;
  /** A refresh token that was exchanged already; using it again kills the family. */
  rotatedAt: string | null;
}

/** Temporary credentials of OAuth 1 (RFC 5849 section 2.1), from the request for them to their exchange. */
export interface ProviderTemporaryCredentialsRow {
  /** The temporary token itself. */
  id: string;
  secret: string;
  serviceLinkName: string;
  clientId: string;
  /** Where the person is sent back to. */
  callback: string;
  expiresAt: string;
  /** What the person allowed; null before the answer. */
  allowed: { verifier: string; grantId: string } | null;
  /** Exchanged, or rejected by the person: good for nothing any more. */
  usedAt: string | null;
}

/** A nonce of a signed request (RFC 5849 section 3.3). The id is client, token, timestamp and nonce. */
export interface ProviderNonceRow {
  id: string;
  /** Seconds since the epoch. */
  timestamp: number;
}

/** A failure to answer with, and how often it did. */
export type FaultRow = Fault & { id: string; used: number };

/** A consent that is decided without a person, and how often it was. */
export type ConsentDecisionRow = ConsentDecision & { id: string; used: number };

/** Something that is kept by a simulated vendor: a Wrike task, a Zoho Books project. */
export interface VendorRecordRow {
  /** Vendor, collection and {@link recordId} with slashes between. */
  id: string;
  vendor: string;
  collection: string;
  /** The id that the vendor gave it. */
  recordId: string;
  /** What it belongs to, in the vendor's words; null at the top. */
  parentId: string | null;
  /** The record itself, in the form that the vendor's own code gives it. */
  content: Readonly<Record<string, unknown>>;
  createdAt: string;
  updatedAt: string;
  /** When it was thrown away; vendors with a recycle bin keep it. */
  deletedAt: string | null;
}

/** Scenario and clock. */
export interface ControlRow {
  id: 'control';
  scenarios: Scenario[];
  seed: number;
  clockOffsetMs: number;
  frozenAt: string | null;
}

type CustomServiceAuthOf<Type extends CustomServiceAuth['type']> = Extract<CustomServiceAuth, { type: Type }>;

/** A service that somebody of the workspace described, with its secret. */
export interface CustomServiceRow {
  id: string;
  /** Unique among custom services. */
  linkName: string;
  name: string;
  auth:
    | CustomServiceAuthOf<'apikey' | 'basic'>
    | (CustomServiceAuthOf<'oauth1'> & { consumerSecret: string })
    | (CustomServiceAuthOf<'oauth2'> & { clientSecret: string });
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** A deleted custom service, kept so that the deletion can be undone and links can say that it is gone. */
export interface DeletedCustomServiceRow {
  id: string;
  linkName: string;
  deletedAt: string;
  service: CustomServiceRow;
}

/** A connection whose tokens live with a third party; asked for when the extension is installed. */
export interface ExternalConnectionRow {
  id: string;
  extensionId: string;
  name: string;
  /** The name folded for comparison; unique within the extension. */
  nameKey: string;
  connectionUrl: string;
  revokeUrl: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

export interface Tables extends AutomationTables {
  workspace: WorkspaceRow;
  users: UserRow;
  extensions: ExtensionRow;
  deletedExtensions: DeletedExtensionRow;
  connections: ConnectionRow;
  deletedConnections: DeletedConnectionRow;
  authorizations: AuthorizationRow;
  attempts: AttemptRow;
  activities: ActivityRow;
  auditLogs: AuditRow;
  providerClients: ProviderClientRow;
  providerGrants: ProviderGrantRow;
  providerCodes: ProviderCodeRow;
  providerTokens: ProviderTokenRow;
  providerTemporaryCredentials: ProviderTemporaryCredentialsRow;
  providerNonces: ProviderNonceRow;
  control: ControlRow;
  faults: FaultRow;
  consentDecisions: ConsentDecisionRow;
  customServices: CustomServiceRow;
  deletedCustomServices: DeletedCustomServiceRow;
  externalConnections: ExternalConnectionRow;
  vendorRecords: VendorRecordRow;
}

export type TableName = keyof Tables;

export interface TableSpec<Row> {
  /** Whom to tell when a row changes. */
  topics: readonly ChangeTopic[];
  /** Lookups by key. `isUnique` is enforced when a write commits. */
  indexes: Readonly<Record<string, { keyOf: (row: Row) => string; isUnique?: boolean }>>;
}

/** Every table with its indexes. A new table or a changed row needs a new schema version and a migration. */
export const tableSpecs: { [T in TableName]: TableSpec<Tables[T]> } = {
  workspace: { topics: ['workspace'], indexes: {} },
  users: { topics: ['workspace'], indexes: {} },
  extensions: { topics: ['extensions'], indexes: { nameKey: { keyOf: (row) => row.nameKey, isUnique: true } } },
  deletedExtensions: { topics: [], indexes: {} },
  connections: {
    topics: ['connections', 'extensions', 'custom-services'],
    indexes: {
      extensionId: { keyOf: (row) => row.extensionId },
      linkName: { keyOf: (row) => `${row.extensionId}/${row.linkName}`, isUnique: true },
      customService: { keyOf: (row) => (row.serviceKind === 'custom' ? row.serviceLinkName : '') },
    },
  },
  deletedConnections: {
    topics: [],
    indexes: {
      extensionId: { keyOf: (row) => row.extensionId },
      linkName: { keyOf: (row) => `${row.extensionId}/${row.linkName}` },
    },
  },
  // Functions, the sandbox and the pre-flight tell whether the connections that they use work.
  authorizations: {
    topics: ['connections', 'functions', 'sandbox', 'publishing'],
    indexes: {
      connectionId: { keyOf: (row) => row.connectionId },
      connectionUser: { keyOf: (row) => `${row.connectionId}/${row.userId}`, isUnique: true },
    },
  },
  attempts: {
    topics: ['authorizations'],
    indexes: { connectionId: { keyOf: (row) => row.connectionId }, status: { keyOf: (row) => row.status } },
  },
  activities: { topics: ['connections'], indexes: { connectionId: { keyOf: (row) => row.connectionId } } },
  auditLogs: { topics: ['audit-logs'], indexes: {} },
  providerClients: { topics: [], indexes: { service: { keyOf: (row) => row.serviceLinkName } } },
  providerGrants: { topics: [], indexes: {} },
  providerCodes: { topics: [], indexes: { grantId: { keyOf: (row) => row.grantId } } },
  providerTokens: { topics: [], indexes: { grantId: { keyOf: (row) => row.grantId } } },
  providerTemporaryCredentials: { topics: [], indexes: {} },
  providerNonces: { topics: [], indexes: {} },
  control: { topics: ['control'], indexes: {} },
  // What is shown of the console stays true: a fault strikes the next request.
  faults: { topics: ['faults'], indexes: {} },
  // Lists of connections show the names of their services.
  customServices: { topics: ['services', 'custom-services', 'connections'], indexes: { linkName: { keyOf: (row) => row.linkName, isUnique: true } } },
  deletedCustomServices: { topics: [], indexes: { linkName: { keyOf: (row) => row.linkName } } },
  externalConnections: {
    // Installing asks for them.
    topics: ['external-connections', 'connections', 'sandbox'],
    indexes: {
      extensionId: { keyOf: (row) => row.extensionId },
      nameKey: { keyOf: (row) => `${row.extensionId}/${row.nameKey}`, isUnique: true },
    },
  },
  consentDecisions: { topics: ['faults'], indexes: {} },
  vendorRecords: {
    topics: ['sandbox'],
    indexes: {
      collection: { keyOf: (row) => `${row.vendor}/${row.collection}` },
      parent: { keyOf: (row) => `${row.vendor}/${row.collection}/${row.parentId ?? ''}` },
    },
  },
  functions: {
    topics: ['functions', 'sandbox', 'publishing'],
    indexes: {
      extensionId: { keyOf: (row) => row.extensionId },
      nameKey: { keyOf: (row) => `${row.extensionId}/${row.nameKey}`, isUnique: true },
    },
  },
  deletedFunctions: { topics: [], indexes: {} },
  // The log shows how the runs of its functions went.
  executions: {
    topics: ['executions', 'functions', 'workflow-rules'],
    indexes: { extensionId: { keyOf: (row) => row.extensionId }, functionId: { keyOf: (row) => row.functionId }, status: { keyOf: (row) => row.status } },
  },
  executionTraces: { topics: ['executions'], indexes: { extensionId: { keyOf: (row) => row.extensionId } } },
  workflowRules: {
    topics: ['workflow-rules', 'functions', 'sandbox', 'publishing'],
    indexes: {
      extensionId: { keyOf: (row) => row.extensionId },
      nameKey: { keyOf: (row) => `${row.extensionId}/${row.nameKey}`, isUnique: true },
    },
  },
  deletedRules: { topics: [], indexes: {} },
  firings: { topics: ['workflow-rules'], indexes: { extensionId: { keyOf: (row) => row.extensionId }, ruleId: { keyOf: (row) => row.ruleId } } },
  timers: { topics: [], indexes: { extensionId: { keyOf: (row) => row.extensionId } } },
  ruleMarks: { topics: [], indexes: { ruleId: { keyOf: (row) => row.ruleId } } },
  approvals: { topics: ['sandbox'], indexes: {} },
  installations: { topics: ['sandbox'], indexes: {} },
  sentMessages: { topics: ['sandbox'], indexes: { extensionId: { keyOf: (row) => row.extensionId } } },
  versions: { topics: ['publishing'], indexes: { extensionId: { keyOf: (row) => row.extensionId }, token: { keyOf: (row) => row.token, isUnique: true } } },
};
