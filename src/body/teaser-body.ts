import type { Link, Paragraph, Root, Text } from 'mdast';
import type { Article } from '../archive/article.ts';
import type { Journal } from '../archive/journal.ts';
import { articleUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { type Body, renderBody } from './render.ts';

/**
 * The text shown to everybody in place of that of an article for members: that only members can read it, the
 * day from which everybody can, and how to become a member. Feeds and Markdown also link to the article's
 * page. The search does not find these sentences.
 */
export function toTeaserBody(article: Article, journal: Journal): Body {
  const { membership, language } = journal;
  const words = wordsOf(language);
  const { note, opensOn, readOnPage, join } = words.members;
  const { opens } = article;
  const sentences = opens === undefined ? note : `${note} ${opensOn(words.day(opens))}`;
  const how = membership && [
    toText(membership.text),
    ...(membership.url === undefined ? [] : [toText(' '), toLink(join, membership.url)]),
  ];
  const render = (first: Paragraph['children']): Body => {
    const lines = how ? [first, how] : [first];
    const children = lines.map((line) => ({ type: 'paragraph' as const, children: line }));
    const tree: Root = { type: 'root', children };
    return renderBody(tree, { images: new Map(), attachmentUrl: (file) => file, language });
  };
  const link = toLink(readOnPage, articleUrl(article));
  return {
    ...render([toText(sentences), toText(' '), link]),
    html: render([toText(sentences)]).html,
    text: '',
    opening: sentences,
  };
}

function toText(value: string): Text {
  return { type: 'text', value };
}

function toLink(label: string, url: string): Link {
  return { type: 'link', url, children: [toText(label)] };
}
