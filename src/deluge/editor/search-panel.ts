import {
  closeSearchPanel, findNext, findPrevious, getSearchQuery, highlightSelectionMatches, replaceAll, replaceNext, search, searchKeymap, SearchQuery, selectMatches, setSearchQuery,
} from '@codemirror/search';
import type { EditorState, Extension } from '@codemirror/state';
import { type EditorView, keymap, type Panel, runScopeHandlers, type ViewUpdate } from '@codemirror/view';
import { button, element } from './element.ts';

/** More matches than this are not counted. */
const MOST_MATCHES = 1000;

function field(label: string, value: string): { readonly input: HTMLInputElement; readonly dom: HTMLElement } {
  const input = element('input', { class: 'cm-textfield', value, spellcheck: 'false', autocomplete: 'off', placeholder: label, 'aria-label': label });
  return { input, dom: element('div', { class: 'cm-field' }, input) };
}

function toggle(label: string, shown: string, isOn: boolean, change: () => void): HTMLButtonElement {
  const made = button(shown, () => {
    made.setAttribute('aria-pressed', String(made.getAttribute('aria-pressed') !== 'true'));
    change();
  }, { class: 'cm-button cm-toggle', 'aria-label': label, title: label, 'aria-pressed': String(isOn) });
  return made;
}

function isOn(made: HTMLElement): boolean {
  return made.getAttribute('aria-pressed') === 'true';
}

/** "3 of 12", "12 matches", "No matches"; empty while nothing is looked for. */
function matchText(state: EditorState): string {
  const query = getSearchQuery(state);
  if (query.search === '') {
    return '';
  }
  if (!query.valid) {
    return 'Not a valid pattern';
  }
  const cursor = query.getCursor(state);
  const { from, to } = state.selection.main;
  let count = 0;
  let current = 0;
  for (let step = cursor.next(); step.done !== true && count <= MOST_MATCHES; step = cursor.next()) {
    count += 1;
    current = step.value.from === from && step.value.to === to ? count : current;
  }
  if (count === 0) {
    return 'No matches';
  }
  const total = count > MOST_MATCHES ? `more than ${MOST_MATCHES}` : String(count);
  return current > 0 ? `${current} of ${total}` : `${total} ${count === 1 ? 'match' : 'matches'}`;
}

/** The fields and buttons of the panel, and what they ask for. */
class SearchPanel implements Panel {
  readonly top = true;
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #find: HTMLInputElement;
  readonly #replace: HTMLInputElement;
  readonly #toggles: readonly [HTMLElement, HTMLElement, HTMLElement];
  readonly #matches = element('span', { class: 'cm-matches', role: 'status' });

  constructor(view: EditorView) {
    this.#view = view;
    const query = getSearchQuery(view.state);
    const find = field('Find', query.search);
    const replace = field('Replace with', query.replace);
    find.input.setAttribute('main-field', 'true');
    [this.#find, this.#replace] = [find.input, replace.input];
    const ask = (): void => this.#ask();
    this.#toggles = [
      toggle('Match case', 'Aa', query.caseSensitive, ask),
      toggle('Whole words', 'W', query.wholeWord, ask),
      toggle('Regular expression', '.*', query.regexp, ask),
    ];
    for (const input of [find.input, replace.input]) {
      input.addEventListener('input', ask);
    }
    const row = element('div', { class: 'cm-searchRow' }, find.dom, ...this.#toggles, this.#matches, ...this.#findButtons());
    const replaceRow = element('div', { class: 'cm-searchRow' }, replace.dom, ...this.#replaceButtons());
    const close = button('×', () => closeSearchPanel(view), { class: 'cm-close', 'aria-label': 'Close search' });
    this.dom = element('div', { class: 'cm-find', role: 'search', 'aria-label': 'Find and replace' }, row, ...(view.state.readOnly ? [] : [replaceRow]), close);
    this.dom.addEventListener('keydown', (event) => this.#keydown(event));
    this.#matches.textContent = matchText(view.state);
  }

  mount(): void {
    this.#find.select();
  }

  update({ state, transactions, docChanged, selectionSet }: ViewUpdate): void {
    const isAsked = transactions.some(({ effects }) => effects.some((effect) => effect.is(setSearchQuery)));
    if (isAsked) {
      const query = getSearchQuery(state);
      // Not while somebody types there: it would move the cursor.
      this.#find.value = this.#find.value === query.search ? this.#find.value : query.search;
      this.#replace.value = this.#replace.value === query.replace ? this.#replace.value : query.replace;
    }
    if (isAsked || docChanged || selectionSet) {
      this.#matches.textContent = matchText(state);
    }
  }

  #findButtons(): readonly HTMLElement[] {
    return [
      button('Previous', () => findPrevious(this.#view)),
      button('Next', () => findNext(this.#view)),
      button('Select all', () => {
        selectMatches(this.#view);
        this.#view.focus();
      }),
    ];
  }

  #replaceButtons(): readonly HTMLElement[] {
    return [button('Replace', () => replaceNext(this.#view)), button('Replace all', () => replaceAll(this.#view))];
  }

  #ask(): void {
    const [caseSensitive, wholeWord, regexp] = this.#toggles.map(isOn);
    const query = new SearchQuery({
      search: this.#find.value,
      replace: this.#replace.value,
      caseSensitive: caseSensitive ?? false,
      wholeWord: wholeWord ?? false,
      regexp: regexp ?? false,
      // A backslash in the field is a backslash, unless the field holds a pattern.
      literal: regexp !== true,
    });
    if (!query.eq(getSearchQuery(this.#view.state))) {
      this.#view.dispatch({ effects: setSearchQuery.of(query) });
    }
  }

  #keydown(event: KeyboardEvent): void {
    if (runScopeHandlers(this.#view, event, 'search-panel')) {
      event.preventDefault();
    } else if (event.key === 'Enter' && event.target === this.#find) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(this.#view);
    } else if (event.key === 'Enter' && event.target === this.#replace) {
      event.preventDefault();
      replaceNext(this.#view);
    }
  }
}

/** Find and replace above the script, by Ctrl+F. */
export function searchPanel(): Extension {
  return [search({ top: true, createPanel: (view) => new SearchPanel(view) }), highlightSelectionMatches(), keymap.of(searchKeymap)];
}
