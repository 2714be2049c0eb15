import { useEffectEvent, useLayoutEffect } from 'react';

interface PaletteLoadingProps {
  /** What was typed so far. */
  text: string;
  onChange: (text: string) => void;
  onClose: () => void;
}

/** Stands for the palette while its code is on its way: keys are kept for its field, and don't reach the page behind. */
export function PaletteLoading({ text, onChange, onClose }: PaletteLoadingProps) {
  const keep = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    // What browsers and their extensions do with keys stays theirs.
    if (ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') onClose();
    else if (key === 'Backspace') onChange(text.slice(0, -1));
    else if (key.length === 1) onChange(text + key);
  });
  // It ends in the same moment in which the field gets the focus.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => keep(event);
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
  return null;
}
