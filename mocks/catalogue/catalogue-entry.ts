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
  };
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly apiBaseUrl?: string;
  readonly docsUrl?: string;
  readonly connectionParams?: readonly CatalogueParameter[];
  readonly endpointsUnknown?: boolean;
  readonly scopes?: readonly { readonly value: string; readonly label?: string }[];
  readonly source: readonly string[];
}
