import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { stripForXml } from '../../src/text/characters.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeDocument } from '../../src/feeds/write-document.ts';
import { type PlannedDocument, planDocuments } from '../../src/feeds/plan.ts';
import { article, bid, input, journal } from '../archive/samples.ts';
import { hostileText } from '../properties/hostile.ts';
import { parse, textsOf } from './elements.ts';
import { materialOf } from './material.ts';
import { findProfileFaults } from './rss-profile.ts';
import { SITE } from './samples.ts';
import { findAtomFaults, findBrokenRules, findJsonFaults, readTwice } from './validity.ts';

/** What a journal may be full of; no word of it is empty when nothing but its signs are left. */
const anyWords = fc.array(
  fc.oneof(hostileText(), fc.string({ unit: 'binary', maxLength: 30 })).map((text) => `${text}가`),
  { minLength: 8, maxLength: 8 },
);

interface Written {
  rss: string;
  atom: string;
  json: string;
  /** RSS with summaries only. */
  past: string;
}

/** A journal of one article and one notice in those words, as its feeds tell it. */
async function writeFeeds(words: readonly string[]): Promise<Written> {
  const [
    title = '',
    summary = '',
    name = '',
    tag = '',
    file = '',
    agency = '',
    body = '',
    own = '',
  ] = words;
  const archive = buildArchive(
    input(
      [
        article('2024-04', 'a', {
          // A tag has an address, which half a character cannot be part of.
          ...{ title, summary, tags: [tag.toWellFormed()] },
          sources: [{ name }, { name: tag }],
          credits: [
            { role: '글', name },
            { role: '사진', name: agency },
          ],
          date: '2024-04-30',
        }),
      ],
      {
        journal: { ...journal, title: own, description: own, publisher: name },
        bids: [bid('2024-04-02', 'b', { title, agency })],
      },
    ),
  );
  const pdf = { url: `${SITE}/a.pdf?a=1&b=2`, type: 'application/pdf', length: 3 };
  const material = materialOf({
    html: () => htmlOf(body),
    enclosures: () => Promise.resolve([pdf, { ...pdf, title: file }]),
  });
  const plans = planDocuments(listFeeds(archive));
  const write = (
    kind: Feed['kind'],
    format: string,
    role = 'current',
    extent: PlannedDocument['extent'] = 'whole',
  ): Promise<string> => {
    const plan = plans.find(
      (each) => each.feed.kind === kind && each.format === format && each.role === role,
    );
    if (!plan) throw new Error(`${kind} ${format}`);
    return writeDocument({ ...plan, extent }, archive, material);
  };
  return {
    rss: await write('all', 'rss'),
    atom: await write('all', 'atom'),
    json: await write('all', 'json'),
    // As an archive of many articles has it.
    past: await write('category', 'rss', 'archive', 'summary'),
  };
}

function htmlOf(text: string): string {
  return `<p>${text.replaceAll('<', '&lt;')} &#1; &apos; &#xD800; ]]&gt; ]]></p>`;
}

test('실린 글이 없는 피드도 올바르다', async () => {
  const archive = buildArchive(input([]));
  const plans = planDocuments(listFeeds(archive)).filter(({ role }) => role === 'current');
  const texts = await Promise.all(
    plans.map(async (plan) => ({ plan, text: await writeDocument(plan, archive, materialOf()) })),
  );
  const those = (format: string): string[] =>
    texts.flatMap(({ plan, text }) => (plan.format === format ? [text] : []));
  expect(those('rss').flatMap((xml) => findProfileFaults(parse(xml)))).toEqual([]);
  expect(await findAtomFaults(those('atom'))).toEqual([]);
  expect(those('json').flatMap(findJsonFaults)).toEqual([]);
  expect(those('json').length).toBeGreaterThan(3);
});

describe('어떤 글이 와도', () => {
  test('RSS는 모범 규칙을 지키고, 두 파서가 적은 그대로 읽는다', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const { rss, past } = await writeFeeds(words);
        // That a title speaks of <b> is no mark-up.
        const faults = [rss, past].flatMap((xml) => findProfileFaults(parse(xml)));
        expect(faults.filter((fault) => !fault.startsWith('plain'))).toEqual([]);
        const [title = '', summary = '', name = '', tag = '', file = '', , body = '', own = ''] =
          words.map(stripForXml);
        const written: [string, string[]][] = [
          ['guid', ['urn:uuid:a']],
          ['description', [own, summary]],
          ['title', [own, own, title]],
          ['dc:source', [name, tag]],
          ['media:title', [file]],
        ];
        for (const [element, texts] of written) {
          for (const read of readTwice(rss, element)) {
            expect(read.map(trimmed)).toEqual(texts.map(trimmed));
          }
        }
        for (const [html] of readTwice(rss, 'content:encoded'))
          expect(html).toContain(htmlOf(body));
        expect(textsOf(past, 'content:encoded')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('Atom은 RFC 4287의 RELAX NG를 지키고, 두 파서가 적은 그대로 읽는다', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWords, { minLength: 1, maxLength: 20 }), async (journals) => {
        const documents = await Promise.all(
          journals.map(async (words) => ({ words, xml: (await writeFeeds(words)).atom })),
        );
        expect(await findAtomFaults(documents.map(({ xml }) => xml))).toEqual([]);
        for (const { words, xml } of documents) {
          expect(findBrokenRules(parse(xml))).toEqual([]);
          const [title = '', summary = '', name = '', , , agency = '', body = '', own = ''] =
            words.map(stripForXml);
          const written: [string, string[]][] = [
            ['id', [`${SITE}/atom.xml`, 'urn:uuid:a']],
            ['title', [own, title]],
            ['summary', [summary]],
            ['name', [name, `${name} (글)`, `${agency} (사진)`]],
          ];
          for (const [html] of readTwice(xml, 'content')) expect(html).toContain(htmlOf(body));
          for (const [element, texts] of written) {
            for (const read of readTwice(xml, element)) expect(read).toEqual(texts);
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  test('JSON Feed는 규격을 지키고, 적은 그대로 읽힌다', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const { json } = await writeFeeds(words);
        expect(findJsonFaults(json)).toEqual([]);
        const [
          title = '',
          summary = '',
          name = '',
          tag = '',
          file = '',
          agency = '',
          body = '',
          own = '',
        ] = words.map(stripForXml);
        expect(JSON.parse(json)).toMatchObject({
          ...{ title: own, description: own, authors: [{ name }] },
          items: [
            {
              ...{
                title,
                summary,
                id: 'urn:uuid:a',
                content_html: expect.stringContaining(htmlOf(body)) as unknown,
              },
              authors: [{ name: `${name} (글)` }, { name: `${agency} (사진)` }],
              tags: ['Report', tag],
              attachments: [{ size_in_bytes: 3 }, { title: file }],
            },
          ],
        });
      }),
      { numRuns: 120 },
    );
  });
});

/** @astrojs/rss trims the texts of custom data. */
function trimmed(text: string): string {
  return text.trim();
}
