/** A control as assistive technology names it, read from the page. */
export interface Control {
  /** ARIA role, such as `button`. */
  readonly role: string;
  /** Accessible name: the label that a person sees. */
  readonly name: string;
}

/** What a person does in a step, or looks at. */
export type Action =
  | { readonly kind: 'press'; readonly control: Control }
  | { readonly kind: 'type'; readonly control: Control; readonly text: string }
  | { readonly kind: 'choose'; readonly control: Control; readonly option: string }
  | { readonly kind: 'switch'; readonly control: Control; readonly isOn: boolean }
  | { readonly kind: 'visit'; readonly address: string }
  | { readonly kind: 'look'; readonly text: string };

export interface Code {
  /** `deluge`, `json`, … */
  readonly language: string;
  readonly text: string;
}

export interface Step {
  readonly action: Action;
  /** Why, in the demo's own words; null when the action speaks for itself. */
  readonly note: string | null;
  /** Whether it happens in a window of its own, such as the provider's. */
  readonly isInWindow: boolean;
  /** PNG of the page, or null when the stage takes none. */
  readonly picture: Uint8Array | null;
  readonly code: Code | null;
}

export interface Chapter {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

/** What happened while a demo was played: all that a guide needs. */
export interface Recording {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly chapters: readonly Chapter[];
}
