import { splitLegalForm } from '../archive/legal-form.ts';

/**
 * Matches parts of a title that change from one tender of a service to the next: years, periods, ordinals,
 * counts.
 */
const PASSING = [
  // `제2024-15호`, the number of the notice.
  String.raw`제?\s*(?:19|20)\d{2}\s*-\s*\d+\s*호`,
  // `2024. 1. 1.`, `2024.01`
  String.raw`(?<!\d)(?:(?:19|20)\d{2}|['’‘]?\d{2})\s*\.\s*\d{1,2}\s*\.(?:\s*\d{1,2}\s*\.?)?`,
  String.raw`(?<!\d)(?:19|20)\d{2}\.\d{1,2}(?!\d)`,
  // `2024년`, `2025_26년`, `'25~'27년`, `24-25년`, `2024학년도`
  [
    String.raw`(?:(?<!\d)(?:19|20)\d{2}(?!\d)|['’‘]\d{2}(?!\d)`,
    String.raw`|(?<![\d.,-])\d{2}(?=(?:\s*[~_-]\s*['’‘]?\d{2})?\s*(?:학?년))|(?<=\d\s*[~_-]\s*)\d{2}(?=\s*년))`,
    String.raw`\s*(?:회계연도|학년도|년도|년)?(?:\s*[_~∼〜–—/-]\s*['’‘]?(?:19|20)?\d{2}(?!\d)\s*(?:학년도|년도|년)?)*`,
  ].join(''),
  String.raw`\d{1,2}\s*(?:개년|년간|년차|차년도|개월(?:간)?|분기|월)(?![가-힣])`,
  '[상하]반기',
  String.raw`\d[\d,]*\s*(?:좌석|석|명)(?![가-힣])`,
  // `제2차`, `3기`, `2단계`; not `제2센터`, which is another place.
  String.raw`(?:제\s*)?\d{1,2}\s*(?:회차|차|기|단계)(?=$|[^가-힣]|재|공고|입찰|사업|용역|위탁|운영)`,
].map((source) => new RegExp(source, 'gu'));

/**
 * Words of procurement (용역, 입찰), which do not tell one service from another: removed as whole words, and at
 * the start or end of a longer word.
 */
const PROCUREMENT = [
  ...['민간위탁', '외부위탁', '위수탁', '위탁', '수탁', '도급', '외주', '대행', '운영'],
  ...[
    '용역',
    '사업자',
    '사업',
    '업체',
    '업무',
    '서비스',
    '수행',
    '계약',
    '체결',
    '선정',
    '모집',
    '공모',
  ],
  ...['사전규격', '재공고', '공고', '재입찰', '입찰', '제안요청', '제안서', '제안', '협상'],
  ...[
    '단가',
    '연간',
    '장기계속',
    '장기',
    '계속',
    '긴급',
    '변경',
    '정정',
    '수정',
    '추가',
    '신규',
    '차기',
  ],
];
const JOINING = [
  '기관',
  '관리',
  '자',
  '및',
  '등',
  '건',
  '의',
  '을',
  '를',
  '위한',
  '위해',
  '대한',
  '관한',
];
const ENGLISH = [
  ...['a', 'an', 'and', 'the', 'of', 'for', 'to', 'in', 'operation', 'operations', 'operating'],
  ...[
    'outsourcing',
    'outsourced',
    'service',
    'services',
    'contract',
    'tender',
    'retender',
    'notice',
  ],
];
const AROUND = PROCUREMENT.join('|');
const WHOLE = new RegExp(
  `^(?:(?:${[...PROCUREMENT, ...JOINING].join('|')})+|${ENGLISH.join('|')})$`,
  'u',
);
const ENDS = new RegExp(`^(?:${AROUND})+|(?:${AROUND})(?:${AROUND}|기관|관리)*$`, 'gu');

/**
 * The words of a title that name its service, without the agency, the years and the words of
 * procurement: `견본`, `안내센터` of `[재공고] 2025_26년 견본 안내센터 위탁운영 용역`. `agencies` are
 * names of the agency.
 */
export function serviceWords(title: string, agencies: readonly string[]): string[] {
  const names = agencies
    .flatMap((name) => [name.normalize('NFKC'), splitLegalForm(name).core])
    .map((name) => name.toLowerCase())
    .sort((a, b) => b.length - a.length);
  const plain = [...names, ...PASSING].reduce<string>(
    (text, part) => text.replaceAll(part, ' '),
    title.normalize('NFKC').toLowerCase(),
  );
  return plain.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const bare = word.length > 2 ? word.replace(/[의을를]$/u, '') : word;
    const rest = WHOLE.test(bare) ? '' : bare.replace(ENDS, '');
    return rest === '' ? [] : [rest];
  });
}

/** Key of a service: its letters in order of code points, so that spaces and the order of words do not count. */
export function toServiceKey(words: readonly string[]): string {
  return [...words.join('')].sort().join('');
}
