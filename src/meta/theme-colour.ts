import tokens from '../styles/tokens.css?raw';

const [day, night] = [...tokens.matchAll(/--paper:([^;]*);/gu)].flatMap(
  ([, value = '']) => value.match(/#[\da-f]{6}\b/giu) ?? [],
);

/** Background colours of the light and the dark theme, for `<meta name="theme-color">`. */
export const THEME_COLOURS = { light: day, dark: night };
