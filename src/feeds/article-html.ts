import type { Element } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Article, Source } from '../archive/article.ts';
import { attachmentKind } from '../archive/attachment.ts';
import { formatDay } from '../archive/date.ts';
import { sourceFacts } from '../site/entry-facts.ts';
import { attachmentUrl } from '../site/urls.ts';

/** A picture by its file that everybody can open. */
export interface Picture {
  /** From the root. */
  url: string;
  width: number;
  height: number;
}

/**
 * An article as its page shows it, from what stands under the title to the series; `text` has
 * absolute addresses. Nothing of another article is in it, so that it changes with its own alone.
 */
export function toArticleHtml(
  article: Article,
  text: string,
  cover: Picture | undefined,
  absolute: (url: string) => string,
): string {
  return (
    toHtml(h(null, headOf(article, text, cover, absolute))) +
    text +
    toHtml(h(null, footOf(article, absolute)))
  );
}

function headOf(
  { subtitle, summary, corrections = [] }: Article,
  text: string,
  cover: Picture | undefined,
  absolute: (url: string) => string,
): Element[] {
  const picture = cover && { ...cover, url: absolute(cover.url) };
  const lead = summary === undefined ? [] : [h('p', summary), h('hr')];
  return [
    ...(picture && !text.includes(`"${picture.url}"`) ? [toImage(picture)] : []),
    ...(subtitle === undefined ? [] : [h('p', h('strong', subtitle))]),
    ...toList(
      '바로잡습니다',
      corrections.map(({ date, text: words }) => [`${formatDay(date)}: ${words}`]),
    ),
    ...lead,
  ];
}

function footOf(article: Article, absolute: (url: string) => string): Element[] {
  const { attachments = [], sources, series } = article;
  const foot = [
    ...toList(
      '첨부',
      attachments.map(({ title, file }) => [
        h('a', { href: absolute(attachmentUrl(article, file)) }, title),
        ` (${attachmentKind(file)})`,
      ]),
    ),
    ...sources.map((source) => toSourceLine(source, absolute)),
    ...(series ? [h('p', `연재: ${series.title} ${series.part}회`)] : []),
  ];
  return foot.length > 0 ? [h('hr'), ...foot] : [];
}

function toImage({ url, width, height }: Picture): Element {
  return h('p', h('img', { src: url, alt: '', width, height }));
}

function toList(title: string, items: readonly (string | Element)[][]): Element[] {
  if (items.length === 0) return [];
  return [
    h('p', h('strong', title)),
    h(
      'ul',
      items.map((item) => h('li', item)),
    ),
  ];
}

/** `출처: 봄날신문, 2024년 5월호, 김견본 기자, 2024년 5월 20일`; the outlet's name leads to the original, else to the outlet's list. */
function toSourceLine(source: Source, absolute: (url: string) => string): Element {
  const { name, list, original = absolute(list), issue, reporter, date } = sourceFacts(source);
  const more = [issue, reporter, date?.text].filter((detail) => detail !== undefined);
  return h('p', [
    '출처: ',
    h('a', { href: original }, name),
    ...more.map((detail) => `, ${detail}`),
  ]);
}
