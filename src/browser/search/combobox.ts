import { isComposed, makeElement, requireElement } from '../elements.ts';

/**
 * A text field with a list of choices: the editable combobox with list autocomplete of the ARIA
 * practices guide.
 */
export interface Combobox {
  input: HTMLInputElement;
  /** Replaces the choices, each a whole query; none of them is active at first. */
  offer: (lines: readonly string[]) => void;
  close: () => void;
}

/** Callbacks of a combobox. */
interface ComboboxEvents {
  chose: (line: string) => void;
  /** The reader pressed ArrowDown on the last choice, or without choices; returns whether the focus moved. */
  left: () => boolean;
}

/** Starts the combobox below `root`; the list always stays open if it has the attribute `data-pinned`. */
export function startCombobox(root: HTMLElement, events: ComboboxEvents): Combobox {
  const input = requireElement(root, 'input[data-search-input]', HTMLInputElement);
  const box = requireElement(root, '[data-search-choices]', HTMLElement);
  const pinned = 'pinned' in box.dataset;
  const list = startChoiceList(input, box, events.chose);
  /** Performs a move; returns whether the key's default action must be prevented. */
  const perform = (move: Move): boolean => {
    if (move.do === 'leave') return events.left();
    if (move.do === 'open') list.open();
    else if (move.do === 'close') list.close();
    else if (move.do === 'go') list.activate(move.to);
    else events.chose(list.activeLine());
    return !(move.do === 'go' && move.typing === true);
  };

  input.addEventListener('keydown', (event) => {
    if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveFor(event.key, { ...list.state(), pinned });
    if (move !== undefined && perform(move)) event.preventDefault();
  });
  input.addEventListener('click', () => {
    list.open();
  });
  root.addEventListener('focusout', ({ relatedTarget: next }) => {
    if (!pinned && !(next instanceof Node && root.contains(next))) list.close();
  });
  return { input, offer: list.offer, close: list.close };
}

/** The state of a combobox that decides what a key does. */
export interface ComboboxState {
  open: boolean;
  /** The number of choices. */
  count: number;
  /** Index of the active choice, -1 for none. */
  active: number;
  /** Whether the list always stays open (`data-pinned`). */
  pinned: boolean;
}

/** An action of a combobox in response to a key. */
export type Move =
  | { do: 'open' | 'close' | 'choose' | 'leave' }
  /**
   * Makes the choice with index `to` active, -1 for none; with `typing` the text field gets the key
   * as well.
   */
  | { do: 'go'; to: number; typing?: boolean };

/** The action with which the combobox responds to a key; undefined if only the text field handles the key. */
export function moveFor(key: string, state: ComboboxState): Move | undefined {
  const { open, count, active, pinned } = state;
  switch (key) {
    case 'ArrowDown':
      if (!open) return count > 0 ? { do: 'open' } : { do: 'leave' };
      return active + 1 < count ? { do: 'go', to: active + 1 } : { do: 'leave' };
    case 'ArrowUp':
      if (!open || count === 0) return undefined;
      return { do: 'go', to: active === -1 ? count - 1 : active - 1 };
    case 'Enter':
      return active === -1 ? undefined : { do: 'choose' };
    case 'Escape':
      if (pinned) return active === -1 ? undefined : { do: 'go', to: -1 };
      return open ? { do: 'close' } : undefined;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      return active === -1 ? undefined : { do: 'go', to: -1, typing: true };
    default:
      return undefined;
  }
}

function startChoiceList(input: HTMLInputElement, box: HTMLElement, chose: (line: string) => void) {
  const pinned = 'pinned' in box.dataset;
  const listbox = requireElement(box, '[role="listbox"]', HTMLElement);
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

  // Keeps the focus, and with it the syllable being composed, in the text field.
  listbox.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  return {
    offer: (lines: readonly string[]): void => {
      options = lines.map((line, at) => toOption(`${listbox.id}_${at}`, line, chose));
      listbox.replaceChildren(...options);
      // The reader may have left the field before the choices arrived.
      show(options.length > 0 && (pinned || document.activeElement === input));
    },
    open: (): void => {
      if (box.hidden && options.length > 0) show(true);
    },
    close: (): void => {
      show(false);
    },
    activate,
    activeLine: (): string => options[active]?.textContent ?? '',
    state: (): Omit<ComboboxState, 'pinned'> => ({
      open: !box.hidden,
      count: options.length,
      active,
    }),
  };
}

function toOption(id: string, line: string, chose: (line: string) => void): HTMLElement {
  const option = makeElement('li', '', line);
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.addEventListener('click', () => {
    chose(line);
  });
  return option;
}
