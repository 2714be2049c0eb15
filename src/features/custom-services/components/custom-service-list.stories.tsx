import { expect, userEvent, waitFor } from 'storybook/test';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import preview from '#.storybook/preview.tsx';
import type { CustomServiceSummary } from '#src/contract/custom-services.ts';
import { CustomServiceList } from './custom-service-list.tsx';

const meta = preview.meta({ title: 'Build/Custom Services/List', component: CustomServiceList });

const services: readonly CustomServiceSummary[] = Array.from({ length: 2000 }, (_, index) => ({
  linkName: `service_${index + 1}`,
  name: index === 1 ? '</script>"quoted" שלום' : `Service ${index + 1}`,
  kind: 'custom',
  category: 'Custom',
  authType: 'apikey',
  connectsBy: 'credentials',
  isZohoDefault: false,
  scopeCount: index % 3,
  connectionCount: index % 5,
  updatedAt: '2026-03-16T09:30:00.000Z',
}));

export const TwoThousand = meta.story({
  args: { extensionId: 'ext-1001', services },
  render: (args) => <RouterProvider router={createMemoryRouter([{ path: '*', element: <CustomServiceList {...args} /> }])} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Service 1' })).toBeVisible();
    const drawn = canvas.getAllByRole('listitem').length;
    await expect(drawn).toBeLessThan(60);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await waitFor(() => expect(canvas.getByRole('link', { name: 'Service 2000' })).toBeVisible());
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(60);
    await userEvent.tab();
  },
});
