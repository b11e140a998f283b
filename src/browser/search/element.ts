/** A new element with what stands in it; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** A button with its words and what it does. */
export function button(words: string, className: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** The part of a page that the selector names; throws where the page does not have it. */
export function part<Part extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => Part,
): Part {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`The page has no ${selector}.`);
  return found;
}
