import { say } from './say.ts';
import { chooseSetting, followSetting, readSetting } from './settings.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const WORDS = { system: '시스템 설정', light: '밝게', dark: '어둡게' };

/** Gives the page's switch its work: 시스템 설정, 밝게, 어둡게 in turn. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLElement>('.theme-switch');
  if (!button) return;
  const words = button.querySelector('span') ?? button;
  const show = (): string => {
    const spoken = `화면 밝기: ${WORDS[readSetting('theme', THEMES)]}`;
    words.textContent = spoken;
    button.title = spoken;
    paintBrowser();
    return spoken;
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(readSetting('theme', THEMES)) + 1) % THEMES.length];
    chooseSetting('theme', next === 'system' ? undefined : next);
    say(show());
  });
  followSetting('theme', show);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintBrowser);
  show();
}

/** Gives the browser's own bars the colour of the page. */
function paintBrowser(): void {
  const colour = getComputedStyle(document.documentElement).backgroundColor;
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  for (const meta of metas.length > 0 ? metas : [addMeta()]) meta.content = colour;
}

function addMeta(): HTMLMetaElement {
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  document.head.append(meta);
  return meta;
}
