import type { Action, Control, Step } from './recording.ts';

/** A piece of a sentence: plain words, the label of a control, or something typed. */
export interface Words {
  readonly kind: 'plain' | 'label' | 'typed';
  readonly text: string;
}

const LONGEST_LABEL = 60;

const plain = (text: string): Words => ({ kind: 'plain', text });
const typed = (text: string): Words => ({ kind: 'typed', text });

/** A label, without its end where a control is named by all it contains, as a card is. */
function label({ name }: Control): Words {
  return { kind: 'label', text: name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL).trimEnd()}…` };
}

function press(control: Control): readonly Words[] {
  switch (control.role) {
    case 'button':
      return [plain('Press '), label(control), plain('.')];
    case 'menuitem':
    case 'menuitemradio':
    case 'option':
    case 'radio':
      return [plain('Choose '), label(control), plain('.')];
    case 'tab':
      return [plain('Open the tab '), label(control), plain('.')];
    default:
      return [plain('Click '), label(control), plain('.')];
  }
}

function turn(control: Control, isOn: boolean): readonly Words[] {
  if (control.role === 'radio') return press(control);
  if (control.role === 'switch') return [plain('Switch '), label(control), plain(isOn ? ' on.' : ' off.')];
  return [plain(isOn ? 'Tick ' : 'Clear '), label(control), plain('.')];
}

function actionSentence(action: Action): readonly Words[] {
  switch (action.kind) {
    case 'press':
      return press(action.control);
    case 'type':
      if (action.control.role === 'searchbox') return [plain('Search for '), typed(action.text), plain('.')];
      return [plain('Type '), typed(action.text), plain(' into '), label(action.control), plain('.')];
    case 'choose':
      return [plain('Choose '), typed(action.option), plain(' for '), label(action.control), plain('.')];
    case 'switch':
      return turn(action.control, action.isOn);
    case 'visit':
      return [plain('Open '), typed(action.address), plain('.')];
    default:
      return [plain(action.text)];
  }
}

/**
 * Says what a step is, for a caption and for the guide.
 * @param step the action and where it happens
 * @returns one sentence in pieces
 */
export function sentenceOf({ action, isInWindow }: Pick<Step, 'action' | 'isInWindow'>): readonly Words[] {
  const sentence = actionSentence(action);
  const [first] = sentence;
  if (!isInWindow || action.kind === 'look' || first === undefined) return sentence;
  return [plain(`In the service’s window, ${first.text.charAt(0).toLowerCase()}${first.text.slice(1)}`), ...sentence.slice(1)];
}

/**
 * @param words a sentence in pieces
 * @returns it as plain text, labels in quotes
 */
export function sentenceText(words: readonly Words[]): string {
  return words.map(({ kind, text }) => (kind === 'plain' ? text : `“${text}”`)).join('');
}
