import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { articleFile, makeContent } from '../content/folder.ts';
import { buildWholeSite, readTree, temporaryFolder } from './build-site.ts';

const COVER =
  '{ src: snow.png, alt: 눈 덮인 골목, caption: 첫눈이 내린 골목, credit: 사진 김견본 }';

let files: Map<string, Buffer>;

beforeAll(async () => {
  const picture = await sharp({
    create: { width: 1600, height: 900, channels: 3, background: '#468' },
  })
    .png()
    .toBuffer();
  const folder = makeContent({
    'issues/2024-04/a.mdx': articleFile({ title: '눈 내린 아침', cover: COVER }),
    'issues/2024-04/b.mdx': articleFile({ title: '짧은 표기', cover: 'snow.png' }),
    'issues/2024-04/c.mdx': articleFile(
      { title: '본문에도 있는 그림', cover: COVER },
      '![창가](snow.png)',
    ),
    'issues/2024-04/d.mdx': articleFile({ title: '그림 없는 글' }),
    'issues/2024-04/snow.png': picture,
  });
  const out = join(temporaryFolder(), 'site');
  await buildWholeSite(folder, out);
  files = readTree(out);
});

function read(file: string): string {
  const text = files.get(file)?.toString();
  if (text === undefined) throw new Error(`${file} 파일이 없습니다.`);
  return text;
}

/** The elements with a class on a page. */
function find(file: string, name: string) {
  return DomUtils.findAll(
    ({ attribs }) => attribs.class?.split(' ').includes(name) === true,
    parseDocument(read(file)).children,
  );
}

const articlePage = (slug: string): string => `issues/2024-04/${slug}/index.html`;
const imageIn = (element: ReturnType<typeof find>[number] | undefined) =>
  element && DomUtils.getElementsByTagName('img', element)[0]?.attribs;

test('글의 머리에 설명, 글, 만든 사람과 함께 놓이고, 먼저 받으며, 밀리지 않는다', () => {
  const [figure] = find(articlePage('a'), 'lead-picture');
  expect(imageIn(figure)).toMatchObject({
    ...{ alt: '눈 덮인 골목', width: '1600', height: '900', fetchpriority: 'high' },
  });
  expect(imageIn(figure)?.loading).toBeUndefined();
  expect(figure && DomUtils.textContent(figure).replace(/\s+/gu, ' ').trim()).toBe(
    '첫눈이 내린 골목 사진 김견본',
  );
  const types = figure && DomUtils.getElementsByTagName('source', figure);
  expect(types?.map(({ attribs }) => attribs.type)).toEqual(['image/avif', 'image/webp']);
});

test('파일 이름만 적어도 놓이고, 본문에 있는 그림은 되풀이하지 않으며, 없으면 없다', () => {
  expect(imageIn(find(articlePage('b'), 'lead-picture')[0])?.alt).toBe('');
  expect(['c', 'd'].flatMap((slug) => find(articlePage(slug), 'lead-picture'))).toEqual([]);
});

test('호의 차례에는 그림이 있는 기사에만, 읽어 주지 않고 늦게 받는 그림으로 보인다', () => {
  const pictures = find('issues/2024-04/index.html', 'article-picture');
  expect(pictures.map(({ attribs }) => attribs.href)).toEqual(
    ['a', 'b', 'c'].map((slug) => `/issues/2024-04/${slug}/`),
  );
  for (const picture of pictures) {
    expect(picture.attribs).toMatchObject({ tabindex: '-1', 'aria-hidden': 'true' });
    expect(imageIn(picture)).toMatchObject({ alt: '', loading: 'lazy' });
  }
});

test('공유, JSON-LD, Markdown, 피드에도 실린다', () => {
  const page = read(articlePage('a'));
  const [, shared = ''] = /og:image" content="([^"]+)"/u.exec(page) ?? [];
  expect(files.has(new URL(shared).pathname.slice(1))).toBe(true);
  expect(page).toContain('og:image:alt" content="눈 덮인 골목"');
  expect(page).toContain(`"image":"${shared}"`);
  expect(read('issues/2024-04/a/index.md')).toContain(
    `![눈 덮인 골목](${shared}) 첫눈이 내린 골목 사진 김견본`,
  );
  const feed = read('rss.xml');
  expect(feed).toContain(`<media:thumbnail url="${shared}"`);
  expect(feed).toContain('첫눈이 내린 골목 사진 김견본');
});
