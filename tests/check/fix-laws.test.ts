import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '../../src/archive/reading/read-amount.ts';
import { applyTextFixes, fixText } from './fix-text.ts';
import { hostileText, ODDITIES, plainLine, SIGNS, WORDS } from '../properties/hostile.ts';
import { rawBody, strewnBody, writtenBody } from '../properties/body.ts';
import { articleMatter, strewnMatter, toMatter } from '../properties/matter.ts';
import { readArticleText, readBidText } from '../properties/read.ts';

const ARTICLE = 'issues/2024-04/a.mdx';
const BID = 'bids/2024/a.mdx';

/** What an editor's keyboard, word processor or computer does to a file. */
const slips = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    form: fc.constantFrom('NFC', 'NFD'),
    spaces: fc.constantFrom('', ' ', '  ', '\t'),
  })
  .map(
    ({ bom, lineEnd, form, spaces }) =>
      (text: string): string =>
        bom + text.replace(/\n/gu, () => spaces + lineEnd).normalize(form),
  );

const part = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...SIGNS),
  fc.constantFrom(...ODDITIES),
);
const typed = fc
  .array(part, { maxLength: 6 })
  .map((parts) => parts.join('').replace(/[\r\n]/gu, ''));
const date = fc.constantFrom(
  ...[
    '2024.4.1',
    '２０２４-０４-０１',
    '2024년 4월 1일',
    '2024년 4월',
    '2024-02-31',
    '"2024/4/1"',
    '2024-04-01',
  ],
  ...['2024년 8월 9일 오전 10시', '2024.10', '4월'],
);
/** Lines as they are typed, without a thought of YAML. */
const typedMatter = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('title', 'subtitle', 'summary', 'agency', 'tags', 'source'), typed)
        .map(([key, value]) => `${key}: ${value}`),
      fc
        .tuple(fc.constantFrom('date', 'updated', 'posted', 'deadline', 'issue', 'month'), date)
        .map(([key, value]) => `${key}: ${value}`),
      typed.map((value) => `tags: [${value}]`),
      typed.map((value) => `  - ${value}`),
      date.map((value) => `source: { name: 봄날신문, date: ${value} }`),
      fc.constantFrom('# 메모', '', 'category: report'),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));
/** All that an article needs, with days as they are typed. */
const typedDays = fc.tuple(articleMatter, date, date).map(([matter, day, month]) =>
  toMatter(matter)
    .replace('date: 2024-04-01', () => `date: ${day}`)
    .replace('issue: 2024-04', () => `issue: ${month}`),
);
const sourceLine = fc
  .tuple(fc.constantFrom('<출처> ', '< 출처 > ', '<출처 : '), plainLine)
  .map((parts) => parts.join(''));
const body = fc.oneof(
  writtenBody,
  strewnBody,
  rawBody,
  fc.tuple(writtenBody, sourceLine, writtenBody).map((parts) => parts.join('\n')),
);

/** Files of every kind, slips among them. */
const anyFile = fc.oneof(
  fc
    .tuple(slips, fc.oneof(typedMatter, typedDays, strewnMatter), body)
    .map(([slip, matter, text]) => slip(`---\n${matter}\n---\n\n${text}`)),
  hostileText(30),
);

test('두 번 고쳐도 더 바뀌지 않는다', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.constantFrom(ARTICLE, BID, 'issues/2024-04/issue.yaml', 'search.yaml', 'pages/a.mdx'),
      (text, path) => {
        const once = applyTextFixes(text, path);
        expect(applyTextFixes(once.text, path)).toEqual({ text: once.text, done: [] });
        expect(once.done.length > 0).toBe(once.text !== text);
      },
    ),
    {
      numRuns: 600,
      examples: [
        ['---\ntags: [\u0000": ]\n---\n\n', ARTICLE],
        ['---\ntitle: {\n  - \u2060\n---\n\n글\n', ARTICLE],
        ['---\n\n---\n\n글\n\n<출처 : {상담사가\n', ARTICLE],
      ],
    },
  );
});

test('받아들인 파일은 고친 뒤에도 받아들이고 같은 글로 읽힌다', () => {
  fc.assert(
    fc.property(slips, articleMatter, writtenBody, (slip, matter, text) => {
      const given = slip(`---\n${toMatter(matter)}\n---\n\n${text}`);
      const before = readArticleText(given);
      fc.pre(before.messages.length === 0);
      const after = readArticleText(fixText(given, ARTICLE));
      expect(after.messages).toEqual([]);
      expect(composed(after.matter)).toBe(composed(before.matter));
      expect(composed(after.body?.text)).toBe(composed(before.body?.text));
    }),
    { numRuns: 300 },
  );
});

test('고쳐서 새로 생기는 잘못은 없다', () => {
  fc.assert(
    fc.property(
      slips,
      fc.oneof(typedMatter, typedDays),
      body,
      fc.boolean(),
      (slip, matter, text, isBid) => {
        const given = slip(`---\n${matter}\n---\n\n${text}`);
        const read = isBid ? readBidText : readArticleText;
        const before = read(given);
        const after = read(fixText(given, isBid ? BID : ARTICLE));
        // The more of a file can be read, the more there is to say of it.
        const isRead = !before.messages.some(({ rule }) => ['항목', '본문'].includes(rule));
        if (isRead) expect(after.messages.length).toBeLessThanOrEqual(before.messages.length);
      },
    ),
    { numRuns: 400 },
  );
});

test('글자와 숫자는 옮긴 출처와 날짜, 주소의 https:// 말고는 그대로다', () => {
  fc.assert(
    fc.property(slips, articleMatter, body, (slip, matter, text) => {
      const given = slip(`---\n${toMatter(matter)}\n---\n\n${text}`);
      fc.pre(!/^<\s*출처/mu.test(text));
      expect(letters(fixText(given, ARTICLE))).toBe(letters(given));
    }),
    { numRuns: 300 },
  );
});

function composed(value: unknown): string {
  return JSON.stringify(value ?? null).normalize('NFC');
}

function letters(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('https://', '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** An amount as it is typed: digits with signs and units of every kind around and between them. */
const typedAmount = fc
  .array(
    fc.constantFrom(
      ...['5', '48', '500', '000', '1'],
      ...[
        ',',
        ',',
        '，',
        ', ',
        '， ',
        '.',
        ' ',
        '원',
        '천원',
        '억',
        '￦',
        '금',
        ' 이내',
        '(VAT 포함)',
        '"',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));

test('금액을 고쳐도 숫자는 하나도 바뀌지 않고, 통과한 금액은 적은 숫자 그대로다', () => {
  fc.assert(
    fc.property(typedAmount, fc.constantFrom(', ', '，', '， '), (amount, comma) => {
      const fixed = fixText(
        `---\ntitle: 공고\nagency: 공단\nposted: 2024-07-25\nkind: 기타\namount: { krw: ${amount}${comma}vat: included }\n---\n`,
        'bids/2024/a.mdx',
      );
      const line = /^amount.*$/mu.exec(fixed)?.[0] ?? '';
      const read = readBidText(fixed).matter?.amount;
      if (/[천억]/u.test(amount)) {
        // Units multiply: what is fixed has the value that the reader gives. YAML takes quotes away.
        const text = amount.replaceAll('"', '');
        if (read) expect(readAmount(text)).toMatchObject({ value: { krw: read.krw } });
        return;
      }
      expect(line.replaceAll(/\D/gu, '')).toBe(amount.replaceAll(/\D/gu, ''));
      if (read) expect(String(read.krw)).toBe(String(Number(amount.replaceAll(/\D/gu, ''))));
    }),
    { numRuns: 1_000 },
  );
});
