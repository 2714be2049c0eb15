import type { Recording, Step } from '#e2e/support/demo/recording.ts';

/** A step with the file of its picture. */
export interface GuideStep extends Omit<Step, 'picture'> {
  readonly picture: GuidePicture | null;
}

export interface GuidePicture {
  /** Relative to the guide. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface GuideChapter {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly GuideStep[];
}

/** What a guide is written from: a recording whose pictures have become files. */
export interface Guide extends Omit<Recording, 'chapters'> {
  readonly chapters: readonly GuideChapter[];
}

/** Said at the end of each guide. */
export const GUIDE_FOOTER =
  'Every step, label and piece of code above was read from the console while it was played. Patchbay is an independent copy for learning and testing, not affiliated with Zoho.';
