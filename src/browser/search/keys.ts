/** A key pressed, as far as the search looks at it. */
export interface Press {
  key: string;
  /** 229 is a key that went to the input method. */
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Whether the key belongs to the syllable that is being composed. */
export function isComposed({ isComposing, keyCode }: Press): boolean {
  // Safari ends the composition before its last key, and tells that by nothing but the code.
  return isComposing || keyCode === 229;
}

/** Whether the key opens the search: `/` outside of fields, Ctrl-K and Cmd-K anywhere. */
export function isOpening(press: Press, inField: boolean): boolean {
  if (isComposed(press) || press.altKey) return false;
  // ㅏ is the K of a keyboard set to Hangul.
  if (press.ctrlKey !== press.metaKey) return ['k', 'K', 'ㅏ'].includes(press.key);
  return press.key === '/' && !press.ctrlKey && !inField;
}
