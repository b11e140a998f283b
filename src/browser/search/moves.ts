/** What a combobox does at a key; absent where the key is the text's own. */
export type Move =
  | { do: 'open' | 'close' | 'choose' | 'leave' }
  /** Makes a choice active; -1 is none, the text itself. `typing`: the text gets the key as well. */
  | { do: 'go'; to: number; typing?: boolean };

/** How a combobox stands. */
export interface Standing {
  open: boolean;
  /** How many choices there are. */
  count: number;
  /** Index of the active choice, -1 for none. */
  active: number;
  /** The choices stay on screen whatever is pressed. */
  pinned: boolean;
}

/** The move that a key asks for, after the APG's editable combobox with list autocomplete. */
export function moveFor(key: string, standing: Standing): Move | undefined {
  const { open, count, active, pinned } = standing;
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
