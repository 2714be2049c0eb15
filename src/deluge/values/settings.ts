/** The two implementations of the language: Zoho Creator's, and the one of all other services. */
export type Host = 'services' | 'creator';

/** What differs between hosts and applications. */
export interface DelugeSettings {
  readonly host: Host;
  /** Whether `"1" == 1`: the reference does not say. */
  readonly equality: 'lenient' | 'strict';
  /** The application's date format, in SimpleDateFormat's letters. */
  readonly dateFormat: string;
  readonly timeFormat: string;
  /** The service's time zone: an IANA name. */
  readonly timeZone: string;
  /** How a map inside another is written in text: Cliq writes `{a=1}`, every other service JSON. */
  readonly nestedText: 'json' | 'java';
}

/** Zoho Books, as it is set up when nobody changed anything. */
export const DEFAULT_SETTINGS: DelugeSettings = {
  host: 'services',
  equality: 'lenient',
  dateFormat: 'dd-MMM-yyyy',
  timeFormat: 'HH:mm:ss',
  timeZone: 'America/Los_Angeles',
  nestedText: 'json',
};
