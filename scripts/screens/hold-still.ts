/*
 * Scripts that run on a page before anything else and take out of it what differs from run to run. Each is given to the browser as
 * source text, so that it can use nothing from outside of itself.
 */

/** What `watchStillness` offers to the camera. */
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
 * Lets the clock begin at the same moment on each page. It goes on from there, because some wait for it; a screen tells times in minutes at
 * the least, and is photographed before the first is over. How long something took is told in milliseconds: that is measured as nothing.
 * @param now the moment, as ISO 8601
 */
export function holdClock(now: string): void {
  const beginning = Date.parse(now);
  const sinceStart = performance.now.bind(performance);
  performance.now = () => 0;
  Date.now = () => beginning + Math.floor(sinceStart());
  window.Date = new Proxy(Date, {
    construct: (original, parts: unknown[], called) => Reflect.construct(original, parts.length === 0 ? [original.now()] : parts, called) as object,
  });
}

/** A story finds nothing in the browser that one before it left there, such as a theme. */
export function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/**
 * Makes random values follow from a seed.
 * @param seed a positive whole number
 */
export function holdRandom(seed: number): void {
  let state = seed;
  Math.random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (const index of bytes.keys()) bytes[index] = Math.floor(Math.random() * 256);
    return array;
  };
}

/** What would happen by itself after some seconds never happens: a message stays, however fast the machine is. */
export function holdTimers(): void {
  const LONG_MS = 4000;
  const NEVER_MS = 2 ** 31 - 1;
  type Timed = [handler: TimerHandler, ms?: number, ...rest: unknown[]];
  const held = <Timer extends (...given: never[]) => number>(timer: Timer) =>
    new Proxy(timer, {
      apply: (target, self: unknown, [handler, ms = 0, ...rest]: Timed): unknown => Reflect.apply(target, self, [handler, ms >= LONG_MS ? NEVER_MS : ms, ...rest]),
    });
  window.setTimeout = held(window.setTimeout.bind(window));
  window.setInterval = held(window.setInterval.bind(window));
}

/** Nothing slides or fades when it changes, and no caret blinks. */
export function holdStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, ::before, ::after { transition: none !important; caret-color: transparent !important; scroll-behavior: auto !important } .cm-cursorLayer { display: none !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Watches for changes and requests, and offers `window.stillPage`. It has to run before `holdTimers`. */
export function watchStillness(): void {
  const STEP_MS = 16;
  /** Steps without a change after which a page that waits for nothing is still. */
  const QUIET_STEPS = 6;
  /** The same for a page that waits for an answer, as one that shows how loading looks does for ever. */
  const QUIET_STEPS_WAITING = 40;

  const ask = window.fetch.bind(window);
  const later = window.setTimeout.bind(window);
  let waitingFor = 0;
  let quietSteps = 0;
  let stepsSinceAnswer = 0;

  window.fetch = async (...request) => {
    waitingFor += 1;
    try {
      return await ask(...request);
    } finally {
      waitingFor -= 1;
      stepsSinceAnswer = 0;
    }
  };
  new MutationObserver(() => {
    quietSteps = 0;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  async function untilStill(steps?: number): Promise<void> {
    quietSteps = 0;
    // An answer that says what is known already, to one who asks again and again, changes nothing; one that does is painted soon.
    while (quietSteps < (steps ?? (waitingFor > 0 ? QUIET_STEPS_WAITING : QUIET_STEPS)) || stepsSinceAnswer < QUIET_STEPS) {
      quietSteps += 1;
      stepsSinceAnswer += 1;
      // What ends is shown at its end, what goes on for ever does not move at all.
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
        else animation.finish();
      }
      await new Promise((resolve) => {
        later(resolve, STEP_MS);
      });
      await document.fonts.ready;
    }
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
  }

  window.stillPage = { untilStill };
}
