import { pageScriptWords as words } from '../words/ko/page-script-words.ts';
import { announce } from './announce.ts';

/**
 * Name of a display setting in localStorage and on `<html>`: `data-theme="dark"`, set by
 * `early-settings.js`.
 */
type Setting = 'theme' | 'text';

// The first value is the default, which is not stored.
const THEMES = ['system', 'light', 'dark'] as const;
const TEXT_SIZES = ['normal', 'small', 'large', 'larger'] as const;

/** Starts the theme button of the header: each click switches to the next of system, light and dark. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLElement>('.theme-switch');
  if (!button) return;
  const label = button.querySelector('span') ?? button;
  const show = (): string => {
    const theme = words.theme(words.themes[readSetting('theme', THEMES)]);
    label.textContent = theme;
    button.title = theme;
    updateThemeColour();
    return theme;
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(readSetting('theme', THEMES)) + 1) % THEMES.length];
    chooseSetting('theme', next === 'system' ? undefined : next);
    announce(show());
  });
  followSetting('theme', show);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', updateThemeColour);
  show();
}

/** Starts the text size buttons `[data-size]` in `group`. */
export function startTextSize(group: Element): void {
  const buttons = [...group.querySelectorAll<HTMLButtonElement>('[data-size]')];
  const show = (): void => {
    const size = readSetting('text', TEXT_SIZES);
    for (const button of buttons) button.ariaPressed = String(button.dataset.size === size);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { size } = button.dataset;
      chooseSetting('text', size === 'normal' ? undefined : size);
      show();
      announce(words.textSize(button.textContent.trim()));
    });
  }
  followSetting('text', show);
  show();
}

/** Sets the colour of the browser's own bars (`<meta name="theme-color">`) to the page's background. */
function updateThemeColour(): void {
  const colour = getComputedStyle(document.documentElement).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = colour;
}

/** Reads a setting from `<html>`; an unset or unknown value gives the default, the first of `values`. */
function readSetting<Value extends string>(
  name: Setting,
  values: readonly [Value, ...Value[]],
): Value {
  const set = document.documentElement.dataset[name];
  return values.find((value) => value === set) ?? values[0];
}

/**
 * Applies a setting and stores it, `undefined` for the default; if the browser refuses to store it, it
 * applies to this page only.
 */
function chooseSetting(name: Setting, value: string | undefined): void {
  applySetting(name, value);
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The browser may forbid storage.
  }
}

/**
 * Applies a setting that was changed in another tab, or on another page before the reader went
 * back; then calls `changed`.
 */
function followSetting(name: Setting, changed: () => void): void {
  const follow = (): void => {
    try {
      applySetting(name, localStorage.getItem(name) ?? undefined);
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

function applySetting(name: Setting, value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}
