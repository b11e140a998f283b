import type { Keystrokes } from '../ko/keystrokes.ts';

/** Empty: in a journal in another language Hangul syllables are compared as they are. */
export const keystrokes: Keystrokes = { initials: [], vowels: [], finals: [], pairs: new Map() };
