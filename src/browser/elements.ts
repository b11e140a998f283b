/** Creates an element with its children; strings are added as text, never parsed as HTML. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Creates a `<button type="button">` with a label and a click handler. */
export function makeButton(
  label: string,
  className: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = makeElement('button', className, label);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** Finds the first match below `root`; throws a TypeError if it is missing or not an instance of `type`. */
export function requireElement<Type extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => Type,
): Type {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`The page has no ${selector}.`);
  return found;
}
