import type { Keystrokes } from '../ko/keystrokes.ts';

/** A journal in another language takes Hangul syllables as they are. */
export const keystrokes: Keystrokes = { initials: [], vowels: [], finals: [], pairs: new Map() };
