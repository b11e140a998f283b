/**
 * Puts the decrypted text of an article in place of the gate, with the contents before the tools and the
 * corrections above the summary, as on a page for everybody. Returns the element with the text.
 */
export function showText(gate: HTMLElement, html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { content } = template;
  const [contents, corrections] = ['.contents', '.corrections'].map((one) =>
    content.querySelector(one),
  );
  const article = gate.closest('.article');
  if (contents) article?.querySelector('.reader-tools')?.before(contents);
  if (corrections) gate.parentElement?.prepend(corrections);
  const text = content.querySelector<HTMLElement>('.prose') ?? gate;
  gate.replaceWith(content);
  return text;
}
