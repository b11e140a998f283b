import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { toExampleArticle } from '../../scripts/screenshots/guide-pictures.ts';
import { articleFile } from './folder.ts';

/**
 * The files of a content folder with one example of the editors' guide; `file` is the file with the
 * example.
 */
export interface ExampleFolder {
  file: string;
  files: Record<string, string | Uint8Array>;
}

/** The part of a file that an example of the guide shows: `머리말`, `본문`, `issue.yaml` and so on. */
export type Kind = keyof typeof FOLDERS;

const ARTICLE = 'issues/2024-04/example.mdx';
const SUMMARY = '챗봇을 써 본 고객의 절반이 다시 전화를 걸었다.';
const BID = 'bids/2024/example.mdx';
const PAGE = 'pages/example.mdx';
const PAGE_MATTER = 'title: 견본\ndescription: 견본 페이지입니다.\n';
const BID_MATTER = 'title: 견본 공고\nagency: 견본공단\nposted: 2024-07-25\nkind: 기타\n';

const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();
// More than 5 MB, because the pixels are not compressed.
const large = await sharp({
  create: { width: 1500, height: 1300, channels: 3, background: '#888' },
})
  .png({ compressionLevel: 0 })
  .toBuffer();
const BESIDE = {
  'journal.yaml': readFileSync('tests/fixtures/archive/journal.yaml', 'utf8'),
  'style.yaml': 'words: [{ write: 콜센터, not: [call center] }]\n',
  'issues/2024-04/center.jpg': picture,
  'issues/2024-04/desk.jpg': picture,
  'issues/2024-04/talk.mp3': 'ID3',
  'issues/2024-04/survey.pdf': '%PDF',
  'issues/2024-04/chatbot.mdx': toExampleArticle(999_100, '글입니다.\n'),
  'issues/2024-03/voc.mdx': toExampleArticle(999_102, '글입니다.\n').replaceAll(
    '2024-04',
    '2024-03',
  ),
  // It uses the files, because the check gives advice about unused files.
  'issues/2024-04/gen-z-workplace.mdx': toExampleArticle(
    999_101,
    '![상담석](center.jpg) ![빈 상담석](desk.jpg)\n\n<Audio file="talk.mp3" title="대담" />\n\n<Attachment file="survey.pdf" title="설문" />\n',
  ),
};

const FOLDERS = {
  파일: (text: string) => entry(text.includes('\nagency:') ? BID : ARTICLE, text),
  본문: (text: string) => entry(ARTICLE, articleFile({ summary: SUMMARY }, text)),
  머리말: (text: string) => entry(ARTICLE, overrideMatter(articleFile({ summary: SUMMARY }), text)),
  공고: (text: string) => entry(BID, overrideMatter(`---\n${BID_MATTER}---\n`, text)),
  페이지: (text: string) =>
    entry(PAGE, text.startsWith('---') ? text : overrideMatter(`---\n${PAGE_MATTER}---\n`, text)),
  이름: (text: string) => entry(text, articleFile()),
  'issue.yaml': (text: string) =>
    entry('issues/2024-04/issue.yaml', override('month: 2024-04\n', text)),
  'journal.yaml': (text: string): ExampleFolder => {
    const whole = override(BESIDE['journal.yaml'], text);
    return { file: 'journal.yaml', files: { 'journal.yaml': whole } };
  },
  'search.yaml': (text: string) => entry('search.yaml', text),
  'style.yaml': (text: string) => entry('style.yaml', text),
} as const;

/** The content folder in which an example of this kind is checked. */
export function toFolder(kind: Kind, text: string): ExampleFolder {
  return FOLDERS[kind](text);
}

/** Whether the text is the name of a kind of example. */
export function isKind(text: string): text is Kind {
  return text in FOLDERS;
}

function entry(file: string, text: string): ExampleFolder {
  const pictures = text.includes('large.png') ? { 'issues/2024-04/large.png': large } : {};
  return { file, files: { ...BESIDE, ...pictures, [file]: text } };
}

function overrideMatter(file: string, text: string): string {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/mu.exec(file) ?? [];
  return `---\n${override(matter, text)}---\n${body}`;
}

/** The YAML `base` in which the fields of the YAML `text` replace those with the same name, or are added. */
function override(base: string, text: string): string {
  return [...new Map([...fieldsOf(base), ...fieldsOf(text)]).values()].join('');
}

function fieldsOf(text: string): [string, string][] {
  return [...`${text.trimEnd()}\n`.matchAll(/^(\w+):.*\n(?:[ #-].*\n)*/gmu)].map(
    ([field, key = '']) => [key, field],
  );
}
