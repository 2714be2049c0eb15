/** What a token endpoint gave. */
export interface TokenSet {
  readonly accessToken: string;
  /** What OAuth 1 signs with; null for bearer tokens. */
  readonly tokenSecret: string | null;
  readonly refreshToken: string | null;
  /** Seconds; null when the token doesn't expire. */
  readonly expiresIn: number | null;
  /** Null when they are what was asked for. */
  readonly scopes: readonly string[] | null;
  /** The service's own fields, by their dotted path. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Tokens, and the name of the account that they stand for, if the provider says. */
export interface GrantedTokens {
  readonly tokens: TokenSet;
  readonly account: string | null;
}
