import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { ServiceIcon } from './service-icon.tsx';

const meta = preview.meta({ title: 'Build/Connections/Service Icon', component: ServiceIcon });

const SIZES = ['sm', 'md', 'lg'] as const;

export const Brands = meta.story({
  args: { service: { linkName: 'github', name: 'GitHub' } },
  render: () => (
    <>
      {/* Brands that are nearly black or very bright have to stand out in both themes. */}
      {['github', 'notion', 'mailchimp', 'dropbox', 'shopify'].map((linkName) =>
        SIZES.map((size) => <ServiceIcon key={linkName + size} service={{ linkName, name: linkName }} size={size} />),
      )}
    </>
  ),
});

export const Monograms = meta.story({
  args: { service: { linkName: 'wrike', name: 'Wrike' } },
  render: () => (
    <>
      {['Wrike', 'Help Scout', 'Zoho One', 'שלום עולם', '🚀'].map((name) =>
        SIZES.map((size) => <ServiceIcon key={name + size} service={{ linkName: 'none', name }} size={size} />),
      )}
    </>
  ),
  play: async ({ canvasElement }) => {
    // The letters are decoration: nobody should hear or copy them with the name.
    await expect(canvasElement).toHaveTextContent(/^$/);
  },
});
