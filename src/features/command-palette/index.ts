export { CommandPalette } from './components/command-palette.tsx';
export { CommandPaletteButton, type OpenedPaletteProps } from './components/command-palette-button.tsx';
export type { PaletteScreen } from './model/command.ts';
