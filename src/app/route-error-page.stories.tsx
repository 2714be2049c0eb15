import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { RouteErrorPage } from './route-error-page.tsx';

const meta = preview.meta({ title: 'Console/Page failed', component: RouteErrorPage, parameters: { layout: 'fullscreen' } });

/** A page whose loading ends in an error. */
function failingWith(error: Error) {
  const fail = () => {
    throw error;
  };
  const routes = [{ path: '/', loader: fail, element: null, ErrorBoundary: RouteErrorPage, HydrateFallback: () => null }];
  return () => <RouterProvider router={createMemoryRouter(routes)} />;
}

export const CodeDidNotArrive = meta.story({
  render: failingWith(new TypeError('Failed to fetch dynamically imported module: /assets/settings-page.js')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'This page could not be loaded' })).toBeVisible();
  },
});

export const Crashed = meta.story({
  render: failingWith(new Error('Cannot read properties of undefined')),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Something went wrong on this page' })).toBeVisible();
    await expect(canvas.getByText('Cannot read properties of undefined')).toBeVisible();
  },
});
