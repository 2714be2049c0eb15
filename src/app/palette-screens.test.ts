import { matchRoutes, type RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { extensionRoutes } from './extension-routes.ts';
import { extensionScreens, workspaceScreens } from './palette-screens.ts';
import { routesWith } from './routes.ts';

const routes = routesWith({ console: extensionRoutes, window: [] });
const screens = [...workspaceScreens(), ...extensionScreens('ext-1')];

/** Addresses of all routes with a page. */
function pagesOf(table: readonly RouteObject[], base = ''): string[] {
  return table.flatMap(({ path, children, lazy, loader, index }) => {
    const here = index === true || path === undefined ? base : `${base}/${path}`;
    const isPage = lazy !== undefined && loader === undefined && children === undefined && path !== undefined && path !== '*';
    return [...(isPage ? [here] : []), ...pagesOf(children ?? [], here)];
  });
}

/** Pages of one thing, which is found by its name, and those of creating a thing, which are actions. */
const NO_SCREEN = /:(?!extensionId)|\/new$/;

test('every screen of the console can be gone to', () => {
  const pages = pagesOf(routes).map((page) => page.replace(':extensionId', 'ext-1'));
  expect(pages.length).toBeGreaterThan(20);
  const known = new Set(screens.map(({ to }) => to));
  expect(pages.filter((page) => !NO_SCREEN.test(page) && !known.has(page))).toEqual([]);
});

test('every screen has a page, and an address of its own', () => {
  const unknown = screens.filter(({ to }) => matchRoutes(routes, to)?.at(-1)?.route.path === '*');
  expect(unknown).toEqual([]);
  expect(new Set(screens.map(({ to }) => to)).size).toBe(screens.length);
});
