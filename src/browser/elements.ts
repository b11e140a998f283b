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

/**
 * The canonical URL of the page: without the `?mark=` of search results, and on a preview that of
 * the published site.
 */
export function canonicalUrl(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link?.href ?? location.href;
}

/** The fields of a KeyboardEvent that are needed to recognise a key. */
export interface TypedKey {
  key: string;
  /** Numeric code of the key; 229 for a key that the input method (IME) handles. */
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Whether the key belongs to a Korean syllable that is being composed. */
export function isComposed({ isComposing, keyCode }: TypedKey): boolean {
  // Safari ends the composition before its last keydown, which only the key code shows.
  return isComposing || keyCode === 229;
}
