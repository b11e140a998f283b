import type { Choices } from './choices.ts';
import { element, part } from './element.ts';
import { isComposed } from './keys.ts';
import { type Move, moveFor } from './moves.ts';

/** A text field with choices below it, after the APG's editable combobox with list autocomplete. */
export interface Combobox {
  input: HTMLInputElement;
  /** Offers other choices, none of them active. */
  offer: (choices: Choices) => void;
  close: () => void;
}

/** What a combobox tells of. */
export interface ComboboxEvents {
  chose: (line: string) => void;
  /** ArrowDown past the last choice; says whether the focus went on to something. */
  left: () => boolean;
}

/** Gives the field in `root` its keys and its list; `data-pinned` on the list's box keeps it in sight. */
export function startCombobox(root: HTMLElement, events: ComboboxEvents): Combobox {
  const input = part(root, 'input[data-search-input]', HTMLInputElement);
  const box = part(root, '[data-search-choices]', HTMLElement);
  const pinned = 'pinned' in box.dataset;
  const list = startList(input, box, events.chose);
  const make = (move: Move): boolean => {
    if (move.do === 'leave') return events.left();
    if (move.do === 'open') list.open();
    else if (move.do === 'close') list.close();
    else if (move.do === 'go') list.activate(move.to);
    else events.chose(list.active());
    return !(move.do === 'go' && move.typing === true);
  };

  input.addEventListener('keydown', (event) => {
    if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveFor(event.key, { ...list.standing(), pinned });
    if (move !== undefined && make(move)) event.preventDefault();
  });
  input.addEventListener('click', () => {
    list.open();
  });
  root.addEventListener('focusout', ({ relatedTarget: next }) => {
    if (!pinned && !(next instanceof Node && root.contains(next))) list.close();
  });
  return { input, offer: list.offer, close: list.close };
}

interface List {
  offer: (choices: Choices) => void;
  open: () => void;
  close: () => void;
  activate: (index: number) => void;
  /** The line of the active choice. */
  active: () => string;
  standing: () => { open: boolean; count: number; active: number };
}

function startList(input: HTMLInputElement, box: HTMLElement, chose: (line: string) => void): List {
  const pinned = 'pinned' in box.dataset;
  const listbox = part(box, '[role="listbox"]', HTMLElement);
  let options: HTMLElement[] = [];
  let active = -1;
  const activate = (index: number): void => {
    active = index;
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === index);
    const option = options[index];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (open: boolean): void => {
    box.hidden = !open;
    input.ariaExpanded = String(open);
    activate(-1);
  };
  const open = (): void => {
    if (box.hidden && options.length > 0) show(true);
  };

  // The focus stays in the text, and what is being composed stays open.
  listbox.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  return {
    offer: ({ recent, lines }) => {
      options = lines.map((line, at) => toOption(`${listbox.id}_${at}`, line, chose));
      listbox.replaceChildren(...options);
      box.dataset.recent = String(recent);
      listbox.ariaLabel = recent ? '최근 검색' : '제안';
      // The reader may have gone on before the choices came.
      show(options.length > 0 && (pinned || document.activeElement === input));
    },
    open,
    close: () => {
      show(false);
    },
    activate,
    active: () => options[active]?.textContent ?? '',
    standing: () => ({ open: !box.hidden, count: options.length, active }),
  };
}

function toOption(id: string, line: string, chose: (line: string) => void): HTMLElement {
  const option = element('li', '', line);
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.addEventListener('click', () => {
    chose(line);
  });
  return option;
}
