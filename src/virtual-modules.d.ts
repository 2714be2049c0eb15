declare module 'virtual:brand-icons' {
  /** Address of the SVG sprite that holds every brand icon. */
  export const spriteUrl: string;
  /** By service link name: the symbol's id in the sprite and the brand's colour. */
  export const brands: Readonly<Record<string, readonly [symbolId: string, colour: string]>>;
}

declare module '*.grammar' {
  import type { LRParser } from '@lezer/lr';
  export const parser: LRParser;
}
