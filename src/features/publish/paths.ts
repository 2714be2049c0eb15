/** @returns the page that publishes an extension */
export function publishPath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/publish/new-version`;
}

/** @returns an extension's version history */
export function versionHistoryPath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/publish/version-history`;
}

/** @returns the page of one version */
export function versionPath(extensionId: string, versionId: string): string {
  return `${versionHistoryPath(extensionId)}/${encodeURIComponent(versionId)}`;
}
