import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toClosedInput } from '../../src/content/shown-files.ts';
import { readRendition } from '../../src/content/entry-files.ts';
import { type FeedItem, toItem } from '../../src/feeds/item.ts';
import { feedMaterial } from '../../src/load/load-feeds.ts';
import { articleFile, makeFolder } from '../content/folder.ts';
import { findForeignInFeed } from '../properties/allowed.ts';
import { FIXTURE, temporaryFolder } from '../site/build-site.ts';

const JOURNAL = readFileSync(join(FIXTURE, 'journal.yaml'));

const BID = `---
title: 콜센터 위탁운영
agency: 견본공단
posted: 2024-04-02
kind: 운영위탁
---

<Attachment file="공고 문.hwp" title="공고문" />
`;

/** The archive of a content folder, its texts rendered. */
async function archiveIn(folder: string): Promise<Archive> {
  process.env.CONTENT_DIR = folder;
  const { shown, messages } = await readContent(folder, { renders: true });
  const input = toClosedInput(shown);
  if (!input) throw new Error(messages.map(({ text }) => text).join('\n'));
  return buildArchive(input);
}

async function itemsIn(archive: Archive): Promise<FeedItem[]> {
  const entries = [...archive.articles, ...archive.bids];
  return Promise.all(entries.map((entry) => toItem(entry, archive, feedMaterial, 'whole')));
}

beforeAll(() => {
  process.env.CACHE_DIR = temporaryFolder();
});

describe('피드 리더로 가는 파일', () => {
  test('첨부는 목록의 것, 글의 것, 대표 그림 순서로 참 크기와 종류를 말한다', async () => {
    const picture = sharp({
      create: { width: 1500, height: 900, channels: 3, background: '#369' },
    });
    const folder = makeFolder({
      'journal.yaml': JOURNAL,
      'issues/2024-04/issue.yaml': 'month: 2024-04\n',
      'issues/2024-04/a.mdx': articleFile(
        { cover: 'cover.jpg', attachments: '[{ title: 설문 원자료, file: 설문.csv }]' },
        '## 소제목\n\n첫 문장이다.\n\n<Attachment file="b.pdf" title="보고서" />\n\n<Attachment file="설문.csv" />',
      ),
      'issues/2024-04/설문.csv': '이름,값\n',
      'issues/2024-04/b.pdf': '%PDF-1.7',
      'issues/2024-04/cover.jpg': await picture.jpeg().toBuffer(),
      'bids/2024/center.mdx': BID,
      'bids/2024/공고 문.hwp': 'hwp',
    });
    const archive = await archiveIn(folder);
    const [item, notice] = await itemsIn(archive);
    const [image] = archive.articles[0]?.images ?? [];
    if (!item || !notice || !image) throw new Error('항목이 없습니다.');
    const page = 'https://sample.example.org/issues/2024-04/a/';
    const file = `${image.name}-1080.jpeg`;
    const made = await readRendition(image.file, { file, width: 1080, format: 'jpeg' });
    expect(item.enclosures).toEqual([
      {
        ...{ url: `${page}${encodeURIComponent('설문.csv')}`, type: 'text/csv', length: 11 },
        title: '설문 원자료',
      },
      { url: `${page}b.pdf`, type: 'application/pdf', length: 8, title: '보고서' },
      {
        ...{ url: `https://sample.example.org/media/${file}`, type: 'image/jpeg' },
        length: made.length,
      },
    ]);
    expect(item.image).toBe(item.enclosures.at(-1)?.url);
    const { width, height } = await sharp(made).metadata();
    expect(item.html).toContain(
      `src="${item.image ?? ''}" alt="" width="${width}" height="${height}"`,
    );
    expect(item.summary).toBe('첫 문장이다.');
    expect(notice.enclosures).toEqual([
      {
        url: `${notice.url}${encodeURIComponent('공고 문.hwp')}`,
        type: 'application/x-hwp',
        length: 3,
        title: '공고문',
      },
    ]);
    expect(notice.html).toContain(`href="${notice.enclosures[0]?.url ?? ''}"`);
  });

  test('견본 아카이브의 글은 모두 민얼굴이고, 파일의 크기는 참이다', async () => {
    const archive = await archiveIn(FIXTURE);
    for (const item of await itemsIn(archive)) {
      expect(findForeignInFeed(item.html ?? '')).toEqual([]);
      expect(item.summary).not.toBe('');
      for (const { url, length } of item.enclosures) {
        const name = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
        expect(length).toBe(statSync(join(FIXTURE, 'issues/2024-06', name)).size);
      }
    }
  });
});
