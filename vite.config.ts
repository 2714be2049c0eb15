import { lezer } from '@lezer/generator/rollup';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';
import { brandIcons } from './scripts/vite/brand-icons.ts';
import { chunkGroups, workerChunkGroups } from './scripts/vite/chunk-groups.ts';
import { CONTENT_SECURITY_POLICY, contentSecurityPolicy } from './scripts/vite/content-security-policy.ts';
import { paintFirst } from './scripts/vite/paint-first.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';

const executablePath = findBrowser();
const CREATE_ICON = fileURLToPath(new URL('./src/ui/create-icon.ts', import.meta.url));

export default defineConfig({
  plugins: [react({ compiler: true }), lezer(), serviceWorker(), brandIcons(), contentSecurityPolicy(), paintFirst()],
  resolve: {
    alias: {
      // MSW's cookie jar brings 120 kB gzip along, most of it a list of public suffixes; the backend sets no cookies.
      'tough-cookie': fileURLToPath(new URL('./mocks/browser/cookie-jar.ts', import.meta.url)),
      // What lucide-react's icons are made with; half of it serves contexts, aliases and class names that nothing here uses.
      './createLucideIcon.mjs': CREATE_ICON,
      '../createLucideIcon.mjs': CREATE_ICON,
    },
  },
  optimizeDeps: {
    // Only lazily loaded pages and the backend import these: found late, they would reload a page or a story in the middle of its test.
    include: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@hookform/resolvers/zod',
      '@lezer/common',
      '@lezer/highlight',
      '@lezer/lr',
      '@noble/hashes/hmac.js',
      '@noble/hashes/legacy.js',
      '@tanstack/react-virtual',
      'comlink',
      'idb',
      'minisearch',
      'oauth-1.0a',
      'oauth4webapi',
      'react-hook-form',
      'style-mod',
    ],
  },
  build: {
    target: 'es2024',
    manifest: true,
    modulePreload: { polyfill: false },
    // In kB. Above the default are the code editor and the threads that run Deluge, none of which a page waits for.
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  worker: {
    format: 'es',
    plugins: () => [lezer()],
    rolldownOptions: { output: { codeSplitting: { groups: workerChunkGroups } } },
  },
  preview: {
    port: 4173,
    strictPort: true,
    headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
  },
  test: {
    // Two cores are the smallest machine that this runs on; left alone, Vitest keeps one of them free.
    maxWorkers: 2,
    // A test brings its own backend, and a story its address and viewer too; a fresh process or page for each file would only load the
    // same modules again, which took half of the time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['scripts/fail-on-console.ts'],
          include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/support/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Each story is played and checked in light; what the other themes change, contrast, is checked in them without playing it again.
        plugins: [storybookTest({ configDir: '.storybook', initialGlobals: { theme: 'light', checksOtherThemes: true } })],
        test: {
          name: 'stories',
          retry: process.env['CI'] === undefined ? 0 : 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: BROWSER_ARGS, ...(executablePath === null ? {} : { executablePath }) },
              // What fades in is there at once: it could be looked at while it can't be seen yet.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
