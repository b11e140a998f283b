import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasStyledBlock, VOCABULARY } from '../../src/body/vocabulary/vocabulary.ts';
import { compileBody, exampleFiles } from './surroundings.ts';

const css = readFileSync('src/body/vocabulary/blocks.css', 'utf8');
const styled = new Set(css.match(/(?<=\.)[a-z][a-z-]+/gu));
const blocks = VOCABULARY.filter(({ inside }) => inside === undefined);

test.each(blocks)(
  '$name: 글에 blocks.css가 꾸미는 것이 있을 때에만 그 파일을 건다',
  (component) => {
    const html = compileBody(component.example, 'x.mdx', exampleFiles).body?.html ?? '';
    const classes = [...html.matchAll(/class="([^"]+)"/gu)].flatMap(([, names]) =>
      names?.split(' '),
    );
    expect(html).not.toBe('');
    expect(hasStyledBlock(html)).toBe(classes.some((name) => name && styled.has(name)));
  },
);
