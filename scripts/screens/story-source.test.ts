import { describe, expect, it } from 'vitest';
import { readStorySource } from './story-source.ts';

const SOURCE = `
const meta = preview.meta({
  title: 'Build/Connections/Details',
  component: ConnectionScreen,
});

const VIEW = '/extensions/ext-1001/connections/view';
const LIST = 'GET /api/v1/connections';
const busy = (path: string) => screen({ path: \`\${VIEW}/\${path}\`, scenarios: ['busy'] });

export const Connected = meta.story({
  ...busy('wrike_zylker'),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link')).toHaveAttribute('href', '/never/opened');
  },
});
export const Loading = meta.story(screen({ path: '/settings?dialog=new', faults: [{ route: '/api' }] }));
`;

describe('a file of stories', () => {
  it('tells its title, its stories and the addresses that they open', () => {
    const { title, exports, addresses } = readStorySource(SOURCE);
    expect(title).toBe('Build/Connections/Details');
    expect(exports).toEqual(['Connected', 'Loading']);
    expect(addresses).toEqual(['/extensions/ext-1001/connections/view', '/extensions/ext-1001/connections/view/unknown']);
  });

  it('tells the address of a story written on one line', () => {
    expect(readStorySource("export const Empty = meta.story(screen({ path: '/settings' }));").addresses).toEqual(['/settings']);
  });
});
