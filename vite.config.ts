import { lezer } from '@lezer/generator/rollup';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';
import { brandIcons } from './scripts/vite/brand-icons.ts';
import { CONTENT_SECURITY_POLICY, contentSecurityPolicy } from './scripts/vite/content-security-policy.ts';

const executablePath = findBrowser();

export default defineConfig({
  plugins: [react({ compiler: true }), lezer(), msw({ mode: 'worker-only' }), brandIcons(), contentSecurityPolicy()],
  resolve: {
    alias: {
      // MSW's cookie jar asks tldts for public suffixes: 112 kB gzip of list that a same-origin mock never needs.
      tldts: fileURLToPath(new URL('./mocks/browser/public-suffix.ts', import.meta.url)),
    },
  },
  build: { target: 'es2024', manifest: true, modulePreload: { polyfill: false } },
  preview: {
    port: 4173,
    strictPort: true,
    headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['scripts/fail-on-console.ts'],
          include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      ...(['light', 'dark'] as const).map((theme) => ({
        extends: true as const,
        plugins: [storybookTest({ configDir: '.storybook', initialGlobals: { theme } })],
        test: {
          name: `stories-${theme}`,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: BROWSER_ARGS, ...(executablePath === null ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      })),
    ],
  },
});
