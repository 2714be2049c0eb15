import { defineMain } from '@storybook/react-vite/node';

const PAGE_PLUGINS = new Set(['content-security-policy', 'paint-first']);

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-vitest', '@storybook/addon-a11y', 'msw-storybook-addon'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // Reading the types of every part's props is most of a build, and a photograph shows none of them.
  typescript: { reactDocgen: process.env['STORYBOOK_DOCGEN'] === 'off' ? false : 'react-docgen' },
  viteFinal: (config) => ({
    ...config,
    // These are about the product's page: Storybook's own needs inline scripts, and runs its code at once.
    plugins: config.plugins?.flat().filter((plugin) => !(plugin && 'name' in plugin && PAGE_PLUGINS.has(plugin.name))) ?? [],
  }),
});
