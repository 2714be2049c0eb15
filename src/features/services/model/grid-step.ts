/** Where a cell is on the page, in CSS pixels. */
export interface CellPlace {
  readonly top: number;
  readonly left: number;
}

export type GridKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/**
 * Which cell a key leads to, in cells laid out in lines of any number, also across headings between them.
 * @param places where the cells are, in reading order
 * @param current index of the cell with the focus
 * @param key the key pressed
 * @returns index of the cell to focus; `current` where the key leads nowhere
 */
export function gridStep(places: readonly CellPlace[], current: number, key: GridKey): number {
  const here = places[current];
  if (here === undefined) return current;
  const last = places.length - 1;
  const steps: Readonly<Record<GridKey, () => number | null>> = {
    ArrowLeft: () => Math.max(0, current - 1),
    ArrowRight: () => Math.min(last, current + 1),
    Home: () => 0,
    End: () => last,
    ArrowUp: () => stepLine(places, here, false),
    ArrowDown: () => stepLine(places, here, true),
  };
  return steps[key]() ?? current;
}

function stepLine(places: readonly CellPlace[], here: CellPlace, isDown: boolean): number | null {
  const beyond = places.map(({ top }) => top).filter((top) => (isDown ? top > here.top : top < here.top));
  if (beyond.length === 0) return null;
  const line = isDown ? Math.min(...beyond) : Math.max(...beyond);
  let nearest: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, place] of places.entries()) {
    const away = Math.abs(place.left - here.left);
    if (place.top === line && away < distance) {
      nearest = index;
      distance = away;
    }
  }
  return nearest;
}
