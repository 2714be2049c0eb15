import addonA11y from '@storybook/addon-a11y';
import { definePreview } from '@storybook/react-vite';
import addonMsw from 'msw-storybook-addon';
import { setupWorker } from 'msw/browser';
import { configure } from 'storybook/test';
import '#src/styles/tokens.css';
import '#src/styles/base.css';
import { checkContrast } from './check-contrast.ts';

type Theme = 'light' | 'dark' | 'high-contrast';

const WIDTHS = {
  narrowest: { name: 'Narrowest, 320 px', styles: { width: '320px', height: '640px' } },
  phone: { name: 'Phone, 390 px', styles: { width: '390px', height: '844px' } },
  tablet: { name: 'Tablet, 1024 px', styles: { width: '1024px', height: '768px' } },
  desktop: { name: 'Desktop, 1440 px', styles: { width: '1440px', height: '900px' } },
} as const;

async function startWorker() {
  const worker = setupWorker();
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } });
  return worker;
}

// A busy machine takes its time; what is there is found at once all the same. Each look that finds nothing would print the whole page
// for a message that nobody reads: that took a third of the time of all stories.
configure({ asyncUtilTimeout: 8000, getElementError: (message) => new Error(message ?? 'Not found.') });

/** Storybook warns of itself when its panel shows an event, and with it the window. */
const STORYBOOKS_OWN = 'Accessing the Story Store';

/** Screens are made of the parts, whose colours in high contrast are the same there; looking again at each screen would take long. */
function otherThemes(title: string): readonly Theme[] {
  return title.startsWith('Parts/') ? ['dark', 'high-contrast'] : ['dark'];
}

/** What the story under test reported; empty again before each one. */
const reported: string[] = [];
for (const level of ['error', 'warn'] as const) {
  const report = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    if (!String(parts[0]).startsWith(STORYBOOKS_OWN)) reported.push(`console.${level}: ${parts.map(String).join(' ')}`);
    report(...parts);
  };
}

export default definePreview({
  addons: [addonA11y(), addonMsw(startWorker)],
  beforeEach: () => {
    reported.length = 0;
  },
  afterEach: async ({ globals, title }) => {
    if (reported.length > 0) throw new Error(`The story reported:\n${reported.join('\n')}`);
    if (globals['checksOtherThemes'] === true) await checkContrast(otherThemes(title));
  },
  parameters: {
    a11y: {
      test: 'error',
      // What passes is not described node by node, and nothing is loaded for rules about media: the console plays none.
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'incomplete'], preload: false },
      // A story of a single part is no page: landmarks and the first heading belong to the page around it.
      config: { rules: [{ id: 'region', enabled: false }, { id: 'landmark-one-main', enabled: false }, { id: 'page-has-heading-one', enabled: false }] },
    },
    viewport: { options: WIDTHS },
    controls: { disableSaveFromUI: true },
    // Storybook would write each story's elements down as source, with a router and two thousand services among their props.
    docs: { source: { type: 'code' } },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'high-contrast', title: 'High contrast' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light' },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset['theme'] = String(globals['theme'] satisfies Theme | undefined);
      return <Story />;
    },
  ],
});
