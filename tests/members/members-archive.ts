import sharp from 'sharp';
import { makeFolder } from '../content/folder.ts';
import { runScript } from '../site/build-site.ts';

const JOURNAL = `title: 견본저널
publisher: 견본협회
since: 1998
description: 시험에 쓰는 작은 저널입니다.
url: https://sample.example.org
language: ko
licence: { kogl: 1, ai: false }
membership: { name: 회원사, text: 회원사가 되려면 사무국에 신청해 주세요., url: https://sample.example.com/join }
categories:
  - { slug: news, label: News }
  - slug: report
    label: Report
    access: members
    children:
      - { slug: open, label: Open, access: all }
`;

/** The file of an article of this category; `matter` are further lines of its frontmatter. */
function articleText(number: number, category: string, matter: string, body: string): string {
  const head = [
    `id: uuid:00000000-0000-4000-8000-00000000000${number}`,
    `title: 견본 기사 ${number}`,
    ...['issue: 2024-04', `category: ${category}`, 'date: 2024-04-01'],
    `summary: 누구나 보는 요약 ${number}입니다.`,
    'tags: [상담]',
  ];
  return `---\n${[...head, matter].filter(Boolean).join('\n')}\n---\n\n${body}\n`;
}

/** A text with every part that an article may have; each holds one of the words. */
function bodyOf(words: readonly string[], picture: string, file: string): string {
  const [word = '', heading = '', cell = '', note = '', label = ''] = words;
  return `첫 문단의 ${word} 낱말입니다.[^1]

## 첫째 ${heading}

| 항목 | 값 |
| --- | --- |
| ${cell} | 12 |

## 둘째

<Chart type="bar" title="그래프 ${label}" unit="건" source="자료 ${label}">

| 항목 ${label} | 수 |
| --- | --- |
| 하나 | 1 |
| 둘 | 2 |

</Chart>

![사진에 보이는 ${word}](${picture})

## 셋째

<Attachment file="${file}" title="파일 ${word}" />

[^1]: 각주의 ${note} 낱말입니다.
`;
}

async function picture(text: string): Promise<Buffer> {
  const create = { width: 900, height: 600, channels: 3 as const, background: '#357' };
  return sharp({ create })
    .withExif({ IFD0: { ImageDescription: text } })
    .png()
    .toBuffer();
}

/**
 * A content folder with an article for everybody and three for members: by its category, by itself,
 * and until 2027. `words` are in the texts of the three only, in every part that may hold one, and in
 * the names of their files.
 */
export async function makeMembersArchive(words: readonly string[]): Promise<string> {
  const [word = '', , , , , name = ''] = words;
  const body = bodyOf(words, `${name}.png`, `${name}.csv`);
  const correction = `corrections: [{ date: 2024-05-01, text: ${word} 숫자를 바로잡았습니다. }]`;
  const attachment = `attachments: [{ title: 표 ${word}, file: ${name}.csv }]`;
  return makeFolder({
    'journal.yaml': JOURNAL,
    'issues/2024-04/issue.yaml': 'month: 2024-04\nebook: ebook.pdf\n',
    'issues/2024-04/ebook.pdf': `%PDF-1.4\n% ${words.join(' ')}\n`,
    'issues/2024-04/2024-04.pdf': `%PDF-1.4\n% ${words.join(' ')}\n`,
    'issues/2024-04/public.mdx': articleText(1, 'news', 'pages: 4', '누구나 읽는 글입니다.'),
    'issues/2024-04/by-category.mdx': articleText(2, 'report', correction, body),
    'issues/2024-04/by-itself.mdx': articleText(
      3,
      'news',
      `access: members\npages: 5-6\n${attachment}`,
      body,
    ),
    'issues/2024-04/until.mdx': articleText(4, 'report', 'opens: 2027-01-01', body),
    'issues/2024-04/opened.mdx': articleText(5, 'report/open', '', '하위 분류라서 열린 글입니다.'),
    [`issues/2024-04/${name}.png`]: await picture(word),
    [`issues/2024-04/${name}.csv`]: `항목,값\n${word},1\n`,
  });
}

/** Runs `npm run members` on a content folder; the passphrase that it shows, or '' for none. */
export async function runMembers(content: string, ...args: string[]): Promise<string> {
  const command = ['scripts/members/index.ts', ...args, '--content', content];
  const { code, output } = await runScript(command);
  if (code !== 0) throw new Error(output);
  return passphraseIn(output);
}

/** The passphrase in what `npm run members` printed, or '' for none. */
export function passphraseIn(output: string): string {
  return /^ {2}([가-힣]+(?: [가-힣]+){6})$/mu.exec(output)?.[1] ?? '';
}
