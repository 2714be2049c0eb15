import type { Locator, Page } from '@playwright/test';
import type { Narrator } from './narrator.ts';

type Method = (...parameters: never[]) => unknown;
type Methods = Readonly<Record<string, Method>>;

const FINDERS = [
  'getByRole', 'getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle', 'getByAltText', 'getByTestId',
  'locator', 'first', 'last', 'nth', 'filter', 'and', 'or',
] as const;

/** The same object with some of its methods replaced. */
function withMethods<T extends object>(subject: T, methods: Methods): T {
  return new Proxy(subject, {
    get: (target, key) => (typeof key === 'string' && Object.hasOwn(methods, key) ? methods[key] : (Reflect.get(target, key, target) as unknown)),
  });
}

/** The methods that find something, finding something narrated. */
function narratedFinders(subject: Locator | Page, narrator: Narrator): Methods {
  const methods: Record<string, Method> = {};
  for (const name of FINDERS) {
    const find: unknown = Reflect.get(subject, name);
    if (typeof find !== 'function') continue;
    methods[name] = (...parameters) => narratedLocator(Reflect.apply(find, subject, parameters) as Locator, narrator);
  }
  return methods;
}

/** How an option reads, and whether it is chosen already. */
async function optionOf(select: Locator, value: string): Promise<{ option: string; isChosen: boolean }> {
  const options = await select
    .locator('option')
    .evaluateAll((all) => all.map((option) => ({ own: option.getAttribute('value'), label: option.textContent, isChosen: option.matches(':checked') })));
  const found = options.find(({ own, label }) => own === value || label === value);
  return { option: found?.label ?? value, isChosen: found?.isChosen ?? false };
}

function narratedLocator(locator: Locator, narrator: Narrator): Locator {
  return withMethods(locator, {
    ...narratedFinders(locator, narrator),
    click: () => narrator.press(locator, () => locator.click()),
    check: () => narrator.turn(locator, true, () => locator.check()),
    uncheck: () => narrator.turn(locator, false, () => locator.uncheck()),
    fill: (text: string) => narrator.type(locator, text),
    async selectOption(value: string) {
      const { option, isChosen } = await optionOf(locator, value);
      if (!isChosen) await narrator.choose(locator, option, async () => void (await locator.selectOption(value)));
    },
  });
}

/**
 * A page on which everything that is clicked, typed or chosen is narrated. Page objects work on it as on any other, so what a demo shows is
 * what the tests do.
 * @param page a page
 * @param narrator told of each action before it happens
 * @returns the page; what is found on it, and the windows that it opens, are narrated too
 */
export function narratedPage(page: Page, narrator: Narrator): Page {
  return withMethods(page, {
    ...narratedFinders(page, narrator),
    goto: (address: string) => narrator.visit(page, address, async () => void (await page.goto(address))),
    async waitForEvent(name: 'popup', options?: { timeout?: number }) {
      const happened = await page.waitForEvent(name, options);
      if (name !== 'popup') return happened;
      await narrator.window(happened);
      return narratedPage(happened, narrator);
    },
  });
}
