import type { InstallationOffer, PublishedVersion } from '#src/contract/publishing.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import { loadServiceDefinitions } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { VersionRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { CallContext, HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { validationProblem } from '../../request-validation.ts';
import type { Viewer } from '../connections/connection-view.ts';
import { requiredExtension } from '../extensions.ts';
import { missingExternalConnection, neededExternalConnections } from '../external-connections/needed-external-connections.ts';
import { newId } from '../new-id.ts';
import { userRef } from '../people.ts';
import { recordAudit } from '../records.ts';
import { testOrganization } from '../sandbox/books-organization.ts';
import { currentCode, publishedCode } from '../sandbox/installed-code.ts';
import { missingAuthorization, neededConnections } from '../sandbox/needed-connections.ts';
import { manifestOf } from './manifest.ts';
import { preflight } from './preflight.ts';

const TERMS = 'The extension reads and changes records of this organization, and calls the services that its connections name. It runs in a simulation: nothing leaves it.';

/** @returns the version after this one: 1.3 to 2.0, or to 1.4 */
function nextVersion(version: string, increment: 'major' | 'minor'): string {
  const [major = 1, minor = 0] = version.split('.').map(Number);
  return increment === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`;
}

function versionView(tx: ReadTransaction, row: VersionRow): PublishedVersion {
  const { id, version, visibility, releaseNotes, publishedAt, publishedBy, token } = row;
  return { id, version, visibility, releaseNotes, publishedAt, publishedBy: userRef(tx, publishedBy), installationPath: `/install/${token}` };
}

function requiredVersion(tx: ReadTransaction, extensionId: string, versionId: string): VersionRow {
  const extension = requiredExtension(tx, extensionId);
  const row = tx.get('versions', versionId);
  if (row?.extensionId === extensionId) return row;
  throw new ProblemError('not_found', `“${extension.name}” has no such version. Choose one from its version history.`);
}

function versionByToken(tx: ReadTransaction, token: string): VersionRow {
  const [row] = tx.where('versions', 'token', token);
  if (row !== undefined && tx.get('extensions', row.extensionId) !== undefined) return row;
  throw new ProblemError('not_found', 'This installation URL leads nowhere. Ask whoever gave it to you for another one.');
}

async function viewerOf({ actingUserId, clock }: CallContext): Promise<Viewer> {
  return { actingUserId, now: clock.now(), definitions: await loadServiceDefinitions() };
}

async function offerFor(call: CallContext, token: string): Promise<InstallationOffer> {
  const viewer = await viewerOf(call);
  const organization = await testOrganization(call);
  return await call.database.read((tx) => {
    const row = versionByToken(tx, token);
    const extension = requiredExtension(tx, row.extensionId);
    const installation = tx.get('installations', row.extensionId);
    return {
      extension: { name: extension.name, description: extension.description },
      version: row.version,
      visibility: row.visibility,
      releaseNotes: row.releaseNotes,
      publisher: userRef(tx, row.publishedBy).name,
      extensionId: row.extensionId,
      organizations: [organization],
      terms: TERMS,
      connections: neededConnections(tx, row.extensionId, viewer, publishedCode(tx, row).functions),
      externalConnections: neededExternalConnections(tx, row.extensionId),
      installedAt: installation?.versionId === row.id ? installation.installedAt : null,
    };
  });
}

/** Answers for publishing and for the install page. */
export const publishingHandlers: HandlerTable<EndpointIdIn<'publishing'>> = {
  getPreflight: async ({ params, query }, call) => {
    const viewer = await viewerOf(call);
    return await call.database.read((tx) => {
      const { version } = requiredExtension(tx, params.extensionId);
      const checks = preflight(tx, params.extensionId, viewer, query.visibility);
      return {
        checks,
        isBlocked: checks.some(({ status }) => status === 'blocked'),
        currentVersion: version,
        nextMinor: nextVersion(version, 'minor'),
        nextMajor: nextVersion(version, 'major'),
      };
    });
  },

  listVersions: ({ params }, { database }) =>
    database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = tx.where('versions', 'extensionId', params.extensionId).toReversed();
      return { versions: rows.map((row) => versionView(tx, row)) };
    }),

  publishVersion: async ({ params, body }, call) => {
    const viewer = await viewerOf(call);
    const token = call.random.token(18);
    return await call.database.write((tx) => {
      const extension = requiredExtension(tx, params.extensionId);
      const blocking = preflight(tx, extension.id, viewer, body.visibility).filter(({ status }) => status === 'blocked');
      if (blocking.length > 0) throw new ProblemError('conflict', `Not published. ${blocking.map(({ message }) => message).join(' ')}`);
      const version = nextVersion(extension.version, body.increment);
      const publishedAt = timestamp(viewer.now);
      const row: VersionRow = {
        id: newId(tx, 'version'),
        extensionId: extension.id,
        version,
        visibility: body.visibility,
        releaseNotes: body.releaseNotes,
        publishedAt,
        publishedBy: call.actingUserId,
        token,
        manifest: manifestOf(tx, extension, version),
        code: currentCode(tx, extension.id),
      };
      tx.put('versions', row);
      recordAudit(tx, { userId: call.actingUserId, now: viewer.now }, 'extension.published', `Published version ${version} of “${extension.name}” for ${body.visibility === 'public' ? 'everybody' : 'those with its URL'}.`);
      tx.put('extensions', { ...extension, version, updatedAt: publishedAt });
      return versionView(tx, row);
    });
  },

  getVersion: ({ params }, { database }) => database.read((tx) => versionView(tx, requiredVersion(tx, params.extensionId, params.versionId))),

  getVersionManifest: ({ params }, { database }) => database.read((tx) => requiredVersion(tx, params.extensionId, params.versionId).manifest),

  getInstallationOffer: ({ params }, call) => offerFor(call, params.token),

  installVersion: async ({ params, body }, call) => {
    const { organizations, connections, externalConnections } = await offerFor(call, params.token);
    if (!organizations.some(({ id }) => id === body.organizationId)) {
      throw validationProblem([{ field: 'organizationId', message: 'Choose one of your organizations.' }]);
    }
    const missing = missingAuthorization(connections) ?? missingExternalConnection(externalConnections, body.connectedExternalIds);
    if (missing !== null) throw new ProblemError('conflict', missing);
    const installedAt = timestamp(call.clock.now());
    await call.database.write((tx) => {
      const row = versionByToken(tx, params.token);
      tx.put('installations', { id: row.extensionId, version: row.version, versionId: row.id, installedAt, installedBy: call.actingUserId });
      const { name } = requiredExtension(tx, row.extensionId);
      recordAudit(tx, { userId: call.actingUserId, now: call.clock.now() }, 'extension.installed', `Installed version ${row.version} of “${name}”.`);
    });
    return await offerFor(call, params.token);
  },
};
