import { isError, type Message, type RuleFile } from '../../src/check/message.ts';
import { checkTree, readTree } from '../../src/check/check-entry.ts';
import type { FilesBeside } from '../../src/check/named-files.ts';
import { type Body, renderBody, type Surroundings } from '../../src/body/render.ts';

/**
 * The files beside an article, as check and rendering get them: two pictures, one broken picture,
 * one attachment, one recording.
 */
export const surroundings: FilesBeside & Surroundings = {
  files: new Set(['a.png', 'wide.jpg', 'broken.png', 'a.pdf', 'a.mp3']),
  images: new Map([
    ['a.png', { file: 'a.png', name: 'abc', width: 1000, height: 500, transparent: true }],
    ['wide.jpg', { file: 'wide.jpg', name: 'def', width: 1600, height: 900, transparent: false }],
  ]),
  imageFaults: new Map([['broken.png', '열 수 없는 그림입니다.']]),
  attachmentUrl: (name) => `/issues/2024-04/x/${name}`,
  language: 'ko',
};

const PICTURES = ['center.jpg', 'desk.jpg', 'day.jpg'];

/** The files that the examples of the components name. */
export const exampleFiles: FilesBeside & Surroundings = {
  ...surroundings,
  files: new Set([...PICTURES, 'survey.pdf', 'talk.mp3']),
  images: new Map(
    PICTURES.map((file) => [file, { file, name: 'c', width: 10, height: 10, transparent: false }]),
  ),
};

/** Checks a text, without frontmatter, and renders it; `body` is undefined if there are errors. */
export function compileBody(
  text: string,
  path: string,
  surroundings: FilesBeside & Surroundings,
): { body: Body | undefined; messages: Message[] } {
  const { tree, messages } = readTree(text, path);
  if (!tree || messages.length > 0) return { body: undefined, messages };
  const errors = checkTree(tree, ruleFile(text, path), surroundings).filter(isError);
  if (errors.length > 0) return { body: undefined, messages: errors };
  return { body: renderBody(tree, surroundings), messages: [] };
}

export function ruleFile(source: string, path: string): RuleFile {
  const locate = (): { line: number; column: number } => ({ line: 1, column: 1 });
  return { path, kind: 'article', source, matter: {}, locate, sizes: new Map(), words: [] };
}

/** Checks and renders a text; throws the messages if it has errors. */
export function compileOrThrow(text: string): Body {
  const { body, messages } = compileBody(text, 'x.mdx', surroundings);
  if (!body) throw new Error(messages.map((message) => message.text).join('\n'));
  return body;
}
