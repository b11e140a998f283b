/** The style sheet of charts as it is on light paper, in plain CSS: no comment, no media, no function. */
export function lightStyle(css: string): string {
  const plain = css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/gu, '');
  const colours = new Map(
    [...plain.matchAll(/(--chart-\w+): light-dark\((#\w+)/gu)].map(([, name, light]) => [
      name,
      light,
    ]),
  );
  return plain
    .replace(/:root \{[^}]*\}/gu, '')
    .replace(/var\((--[\w-]+)\)/gu, (_use, name: string) => colours.get(name) ?? 'currentColor')
    .replace(/\s+/gu, ' ')
    .trim();
}
