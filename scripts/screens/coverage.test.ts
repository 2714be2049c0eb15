import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchRoutes, type RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';
import { extensionRoutes } from '#src/app/extension-routes.ts';
import { routesWith } from '#src/app/routes.ts';
import type { ACTION_RESULT_STATUSES, EXECUTION_STATUSES, FIRING_STATUSES } from '#src/contract/automation-terms.ts';
import type { CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import { authorizeRoutes } from '#src/features/authorize/routes.tsx';
import { FOLDERS } from './folders.ts';
import { readStorySource } from './story-source.ts';

const sources = globSync('src/**/*.stories.tsx', { cwd: FOLDERS.root }).map((file) => ({ file, ...readStorySource(readFileSync(join(FOLDERS.root, file), 'utf8')) }));
const routes = routesWith({ console: extensionRoutes, window: authorizeRoutes });

/** A story by its title and the name under which it is exported. */
type StoryName = readonly [title: string, name: string];

/** For each status that a person can meet, a story that shows it: a status more does not compile before it has one. */
const STATUS_STORIES = {
  connection: {
    connecting: ['Build/Connections/Details', 'Connecting'],
    connected: ['Build/Connections/Details', 'Connected'],
    expired: ['Build/Connections/Details', 'Expired'],
    needs_reconnection: ['Build/Connections/Details', 'NeedsReconnection'],
    disconnected: ['Build/Connections/Details', 'Disconnected'],
    failed: ['Build/Connections/Details', 'Failed'],
  } satisfies Record<(typeof CONNECTION_STATUSES)[number], StoryName>,
  execution: {
    running: ['Test Your Extension/Sandbox', 'Running'],
    succeeded: ['Automate/Executions', 'One'],
    failed: ['Automate/Executions', 'Failed'],
    stopped: ['Automate/Custom Functions/Editor page', 'Running'],
    interrupted: ['Automate/Executions', 'Interrupted'],
  } satisfies Record<(typeof EXECUTION_STATUSES)[number], StoryName>,
  firing: {
    running: ['Test Your Extension/Sandbox', 'Running'],
    waiting: ['Automate/Workflow Logs', 'One'],
    succeeded: ['Test Your Extension/Sandbox', 'ProjectComesToWrike'],
    failed: ['Test Your Extension/Sandbox', 'FailedRevoked'],
  } satisfies Record<(typeof FIRING_STATUSES)[number], StoryName>,
  action: {
    running: ['Test Your Extension/Sandbox', 'Running'],
    waiting: ['Automate/Workflow Logs', 'One'],
    succeeded: ['Test Your Extension/Sandbox', 'ProjectComesToWrike'],
    failed: ['Automate/Workflow Logs', 'One'],
    cancelled: ['Automate/Workflow Logs', 'Cancelled'],
  } satisfies Record<(typeof ACTION_RESULT_STATUSES)[number], StoryName>,
} as const;

/** Routes that show a page; those that only lead elsewhere show nothing. Several routes may share a page. */
function pages(routes: readonly RouteObject[]): RouteObject[] {
  return routes.flatMap((route) => (route.children === undefined ? (route.loader === undefined ? [route] : []) : pages(route.children)));
}

describe('stories', () => {
  it('open every page of the console', () => {
    const opened = new Set<unknown>();
    for (const address of sources.flatMap(({ addresses }) => addresses)) {
      const [pathname = ''] = address.split('?');
      opened.add(matchRoutes(routes, pathname)?.at(-1)?.route.lazy);
    }
    const unseen = pages(routes).filter(({ lazy }) => !opened.has(lazy));
    expect(unseen.map(({ path }) => path)).toEqual([]);
  });

  it.each(Object.entries(STATUS_STORIES).flatMap(([kind, stories]) => Object.entries(stories).map(([status, story]) => [kind, status, ...story] as const)))(
    'show the status of %s: %s',
    (_kind, _status, title, name) => {
      expect(sources.find((source) => source.title === title)?.exports).toContain(name);
    },
  );

  it('have titles that are grouped as the console is', () => {
    const areas = new Set(['Parts', 'Console', 'Workspace', 'Build', 'Automate', 'Test Your Extension', 'Configure', 'Publish']);
    const outliers = sources.filter(({ title }) => !areas.has(title.split('/')[0] ?? '') || title.split('/').length < 2);
    expect(outliers.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
  });

  it('have a title that no other file has', () => {
    const titles = sources.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
