/** A scope's label and the group it is listed under. */
export interface ScopeWords {
  readonly label: string;
  readonly group: string;
}

/**
 * Says a scope in words.
 * @param value the scope as the provider knows it
 * @returns a label such as "Create projects" and the group "Projects"
 */
export function scopeInWords(value: string): ScopeWords {
  return { label: value, group: 'Other' };
}
