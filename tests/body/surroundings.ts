import { type Body, compileBody, type Surroundings } from '../../src/body/compile.ts';

/** An article's folder with two pictures, one broken picture and one attachment. */
export const surroundings: Surroundings = {
  files: new Set(['a.png', 'wide.jpg', 'broken.png', 'a.pdf']),
  images: new Map([
    ['a.png', { file: 'a.png', name: 'abc', width: 1000, height: 500, transparent: true }],
    ['wide.jpg', { file: 'wide.jpg', name: 'def', width: 1600, height: 900, transparent: false }],
  ]),
  imageFaults: new Map([['broken.png', '열 수 없는 그림입니다.']]),
  attachmentUrl: (name) => `/issues/2024-04/x/${name}`,
};

/** Compiles a text that has nothing wrong. */
export async function compileOrThrow(text: string): Promise<Body> {
  const { body, messages } = await compileBody(text, 'x.mdx', surroundings);
  if (!body) throw new Error(messages.map((message) => message.text).join('\n'));
  return body;
}
