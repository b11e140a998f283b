import type { Surroundings } from '../../src/body/compile.ts';

/** An article's folder with one picture, one broken picture and one attachment. */
export const surroundings: Surroundings = {
  files: new Set(['a.png', 'broken.png', 'a.pdf']),
  images: new Map([
    ['a.png', { file: 'a.png', name: 'abc', width: 1000, height: 500, transparent: true }],
  ]),
  imageFaults: new Map([['broken.png', '열 수 없는 그림입니다.']]),
  attachmentUrl: (name) => `/issues/2024-04/x/${name}`,
};
