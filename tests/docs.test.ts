import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const PAGES = readdirSync('docs').map((name) => `docs/${name}`);
const DOCUMENTS = ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'content/README.md', ...PAGES];

describe('문서', () => {
  test.each(DOCUMENTS)('%s의 링크는 있는 곳을 가리킨다', (file) => {
    const broken = linksOf(readFileSync(file, 'utf8')).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('CONTRIBUTING.md에서 모든 문서로 갈 수 있다', () => {
    const links = linksOf(readFileSync('CONTRIBUTING.md', 'utf8'));
    expect(PAGES.filter((page) => !links.includes(page))).toEqual([]);
  });

  test('README와 두 안내에는 링크가 있고, 편집자 안내에는 명령이 있다', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'content/README.md']) {
      expect(linksOf(readFileSync(file, 'utf8')).length, file).toBeGreaterThan(0);
    }
    expect(commandsOf(readFileSync('content/README.md', 'utf8')).length).toBeGreaterThan(3);
  });

  test.each(['README.md', 'README.en.md', 'CONTRIBUTING.md', ...PAGES])(
    '%s에 적은 파일과 폴더는 있다',
    (file) => {
      const named = readFileSync(file, 'utf8').matchAll(
        /`((?:src|scripts|tests|\.github|\.vscode)\/[^`\s]*)`/gu,
      );
      const missing = [...named]
        .map(([, path = '']) => path)
        .filter((path) => globSync(path).length === 0);
      expect(missing).toEqual([]);
    },
  );

  test.each(DOCUMENTS)('%s에 적은 npm 명령은 있다', (file) => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const commands = commandsOf(readFileSync(file, 'utf8'));
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

function commandsOf(text: string): string[] {
  return [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
}

/** The targets of the links within the repository: `docs/design.md`, `#차례`. */
function linksOf(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]+`/gu, '');
  const links = [...prose.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
  return links.filter((link) => !/^https?:/u.test(link));
}

/** The anchors that GitHub gives to the headings. */
function anchorsOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  );
}

function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gmu, '');
}
