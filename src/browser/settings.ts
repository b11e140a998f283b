/** What the reader chooses; `settings.js` sets it on `<html>` as `data-<name>` before the first paint. */
export type Setting = 'theme' | 'text';

/** One of the values, as it stands on the page; the first is the one that nobody had to choose. */
export function readSetting<Value extends string>(
  name: Setting,
  values: readonly [Value, ...Value[]],
): Value {
  const set = document.documentElement.dataset[name];
  return values.find((value) => value === set) ?? values[0];
}

/** Sets the value on this page and remembers it; `undefined` forgets it. Without storage it holds for this page alone. */
export function chooseSetting(name: Setting, value: string | undefined): void {
  apply(name, value);
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser may forbid even to look.
  }
}

/** Calls `changed` once the setting was chosen on another page: in another tab, or before coming back to this one. */
export function followSetting(name: Setting, changed: () => void): void {
  const follow = (): void => {
    try {
      apply(name, localStorage.getItem(name) ?? undefined);
    } catch {
      return;
    }
    changed();
  };
  addEventListener('storage', ({ key }) => {
    if (key === name || key === null) follow();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
}

function apply(name: Setting, value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}
