/**
 * Puts the opened text of an article where the gate is: the contents before the tools, corrections
 * above the summary, as on the page of an article for everybody. Returns the element with the text.
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
