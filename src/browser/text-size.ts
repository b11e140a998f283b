import { say } from './say.ts';
import { chooseSetting, followSetting, readSetting } from './settings.ts';

const SIZES = ['normal', 'small', 'large', 'larger'] as const;

/** Gives the buttons `[data-size]` in `group` their work: one of them is pressed, and remembered. */
export function startTextSize(group: Element): void {
  const buttons = [...group.querySelectorAll<HTMLButtonElement>('[data-size]')];
  const show = (): void => {
    const size = readSetting('text', SIZES);
    for (const button of buttons) button.ariaPressed = String(button.dataset.size === size);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { size } = button.dataset;
      chooseSetting('text', size === 'normal' ? undefined : size);
      show();
      say(`글자 크기: ${button.textContent.trim()}`);
    });
  }
  followSetting('text', show);
  show();
}
