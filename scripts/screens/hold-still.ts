/** What the script on the page offers to the camera. */
export interface StillPage {
  /**
   * Resolves when nothing on the page has changed for a while and nothing that will change it is on its way.
   * @param steps how long that while is, in frames; six unless said otherwise, many more while an answer is waited for
   */
  untilStill: (steps?: number) => Promise<void>;
}

declare global {
  interface Window {
    stillPage: StillPage;
  }
}

/**
 * Runs on a page before anything else and takes out of it what differs from run to run: the clock stands, random values follow from a
 * seed, nothing moves, no caret blinks, and what would happen by itself after a long time never happens.
 *
 * It is given to the browser as source text, so that it can use nothing from outside of itself.
 * @param now the moment at which the clock stands, as ISO 8601
 */
export function holdStill(now: string): void {
  /** A message goes away after seconds, a countdown shows another number each second: neither may depend on how fast the machine is. */
  const LONG_TIMEOUT_MS = 4000;
  const LONG_INTERVAL_MS = 900;
  const NEVER_MS = 2 ** 31 - 1;
  const STEP_MS = 16;
  /** Steps without a change after which a page that waits for nothing is still. */
  const QUIET_STEPS = 6;
  /** The same for a page that waits for an answer, as one that shows how loading looks does for ever. */
  const QUIET_STEPS_WAITING = 40;

  function holdClock(): void {
    const instant = Date.parse(now);
    Date.now = () => instant;
    window.Date = new Proxy(Date, {
      construct: (original, parts: unknown[], called) => Reflect.construct(original, parts.length === 0 ? [original.now()] : parts, called) as object,
    });
  }

  function holdRandom(): void {
    let state = 1;
    const next = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    Math.random = next;
    crypto.getRandomValues = (array) => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (const index of bytes.keys()) bytes[index] = Math.floor(next() * 256);
      return array;
    };
  }

  const { setTimeout: later, setInterval: repeatedly, fetch: ask } = window;
  let waitingFor = 0;
  let quietSteps = 0;

  function holdTimers(): void {
    window.setTimeout = new Proxy(later, {
      apply: (target, self: unknown, [handler, ms = 0, ...rest]: [TimerHandler, number?, ...unknown[]]) =>
        Reflect.apply(target, self, [handler, ms >= LONG_TIMEOUT_MS ? NEVER_MS : ms, ...rest]),
    });
    window.setInterval = new Proxy(repeatedly, {
      apply: (target, self: unknown, [handler, ms = 0, ...rest]: [TimerHandler, number?, ...unknown[]]) =>
        Reflect.apply(target, self, [handler, ms >= LONG_INTERVAL_MS ? NEVER_MS : ms, ...rest]),
    });
  }

  function countRequests(): void {
    window.fetch = async (...request) => {
      waitingFor += 1;
      try {
        return await ask(...request);
      } finally {
        waitingFor -= 1;
        quietSteps = 0;
      }
    };
  }

  function holdStyles(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before, ::after { transition: none !important; caret-color: transparent !important; scroll-behavior: auto !important }');
    document.adoptedStyleSheets.push(sheet);
  }

  /** What ends is shown at its end, what goes on for ever at its beginning. */
  function holdAnimations(): void {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Infinity) {
        animation.pause();
        animation.currentTime = 0;
      } else {
        animation.finish();
      }
    }
  }

  const step = () =>
    new Promise<void>((resolve) => {
      later(resolve, STEP_MS);
    });

  async function untilStill(steps?: number): Promise<void> {
    quietSteps = 0;
    while (quietSteps < (steps ?? (waitingFor > 0 ? QUIET_STEPS_WAITING : QUIET_STEPS))) {
      quietSteps += 1;
      holdAnimations();
      await step();
      await document.fonts.ready;
    }
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
    holdAnimations();
  }

  holdClock();
  holdRandom();
  holdTimers();
  countRequests();
  holdStyles();
  new MutationObserver(() => {
    quietSteps = 0;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.stillPage = { untilStill };
}
