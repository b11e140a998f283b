import tokens from '../styles/tokens.css?raw';

const [day, night] = [...tokens.matchAll(/--paper:([^;]*);/gu)].flatMap(
  ([, value = '']) => value.match(/#[\da-f]{6}\b/giu) ?? [],
);

/** The paper's colour by day and by night, for the browser's own frame. */
export const THEME_COLOURS = { light: day, dark: night };
