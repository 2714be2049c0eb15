import { readFileSync } from 'node:fs';
import * as simpleIcons from 'simple-icons';
import type { Plugin } from 'vite';

interface CatalogueEntry {
  name: string;
  linkName: string;
}

const MODULE_ID = 'virtual:brand-icons';
const CATALOGUE = new URL('../../mocks/catalogue/services.json', import.meta.url);

/** The slug that simple-icons gives a brand of this name. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('+', 'plus')
    .replaceAll('.', 'dot')
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]/g, '');
}

function iconsByService(): Map<string, simpleIcons.SimpleIcon> {
  const bySlug = new Map(Object.values(simpleIcons).map((icon) => [icon.slug, icon]));
  const { services } = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as { services: CatalogueEntry[] };
  return new Map(
    services.flatMap(({ name, linkName }) => {
      const icon = bySlug.get(slugOf(name));
      return icon === undefined ? [] : [[linkName, icon] as const];
    }),
  );
}

/**
 * Offers `virtual:brand-icons`: for each service of the catalogue that has a brand icon in simple-icons, the icon's id and colour,
 * and the address of one SVG sprite that holds them all, so that brands cost no JavaScript. Services without one get a monogram.
 * @returns the plugin
 */
export function brandIcons(): Plugin {
  let isBuild = false;
  return {
    name: 'brand-icons',
    configResolved: (config) => {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE_ID ? `\0${MODULE_ID}` : null),
    load(id) {
      if (id !== `\0${MODULE_ID}`) return null;
      const icons = iconsByService();
      const brands = Object.fromEntries([...icons].map(([linkName, icon]) => [linkName, [icon.slug, `#${icon.hex}`]]));
      const url = isBuild
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'brand-icons.svg', source: sprite(icons) })}`
        : JSON.stringify('/@brand-icons.svg');
      return `export const spriteUrl = ${url};\nexport const brands = ${JSON.stringify(brands)};`;
    },
    configureServer(server) {
      server.middlewares.use('/@brand-icons.svg', (_request, response) => {
        response.setHeader('content-type', 'image/svg+xml');
        response.end(sprite(iconsByService()));
      });
    },
  };
}

function sprite(icons: ReadonlyMap<string, simpleIcons.SimpleIcon>): string {
  const unique = new Map([...icons.values()].map((icon) => [icon.slug, icon]));
  const symbols = [...unique.values()].map((icon) => `<symbol id="${icon.slug}" viewBox="0 0 24 24"><path d="${icon.path}"/></symbol>`);
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
