type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with attributes and content; texts become text nodes. `true` sets an attribute without value. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...content: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...content);
  return made;
}

/** A button that does something when it is clicked; small, as the panels of the editor have them. */
export function button(label: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'cm-button', ...attributes }, label);
  made.addEventListener('click', run);
  return made;
}
