/** A parameter that becomes part of a service's addresses. */
export interface CatalogueParameter {
  readonly key: string;
  readonly label?: string;
  readonly enum?: readonly string[];
  readonly optional?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A service as `services.json` has it. Addresses are templates: `{name}` parts, alternatives separated by ` || `. */
export interface CatalogueEntry {
  readonly name: string;
  readonly linkName: string;
  readonly category: string;
  readonly zohoDefault: boolean;
  readonly auth: {
    readonly type: 'oauth2' | 'oauth1' | 'apikey' | 'basic';
    readonly fields?: readonly { readonly key: string; readonly label: string; readonly secret?: boolean }[];
    /** Extra parameters of the authorization endpoint. */
    readonly authorizationParams?: Readonly<Record<string, unknown>>;
    /** How clients authenticate at the token endpoint; in the form unless said otherwise. */
    readonly tokenRequestAuthMethod?: string;
    /** False where the authorization endpoint doesn't take part in PKCE. */
    readonly pkce?: boolean;
    /** Headers that an API key service is called with, as templates. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Request token URL of an OAuth 1.0a service, and extra parameters of its authorize page. */
    readonly request_url?: string;
    readonly authorization_params?: Readonly<Record<string, unknown>>;
  };
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopeSeparator?: string;
  /** Fields of the token response beyond the standard ones; a dot leads into an object. */
  readonly tokenResponseFields?: readonly string[];
  readonly apiBaseUrl?: string;
  readonly docsUrl?: string;
  readonly connectionParams?: readonly CatalogueParameter[];
  readonly endpointsUnknown?: boolean;
  readonly scopes?: readonly { readonly value: string; readonly label?: string }[];
  readonly source: readonly string[];
}
