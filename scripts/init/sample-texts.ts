import { CREDIT_ROLES } from '../../src/archive/article.ts';
import type { AgencyDeclaration } from '../../src/archive/agency.ts';
import { BID_KINDS } from '../../src/archive/bid.ts';
import { type Journal, journalSchema } from '../../src/archive/journal.ts';
import { isKorean } from '../../src/words/catalogue.ts';

/** The short texts of a new journal in one language; longer texts are in `samples/`. */
export interface SampleTexts {
  /** Language of the longer texts: `samples/article.ko.mdx`. */
  samples: 'ko' | 'en';
  description: (name: string) => string;
  /** Default categories in the form of `--categories`: `소식, 기획=features`. */
  categories: string;
  tenders: string;
  /** Comments at the top of the settings files. */
  heads: Record<'journal' | 'issue' | 'search' | 'style', string>;
  issue: { theme: string; lead: string };
  article: Record<string, unknown>;
  about: { title: string; description: (name: string) => string };
  /** A sentence for the foot of every page. */
  notice: string;
  /** Sentences about how to become a member, for readers of an article for members. */
  membership: string;
  /** Example values of the fields of a bid notice. */
  tender: Record<string, unknown>;
  /** Examples of agencies with other spellings of their names. */
  agencies: AgencyDeclaration[];
  /** Examples of sentences about people, series and tags. */
  subjects: Required<Pick<Journal, 'people' | 'series' | 'tags'>>;
  /** Keywords for the names of notices to import. */
  keywords: string[];
  /** Content of the table that the sample article offers for download. */
  table: string;
}

/** File names of the picture and the table of the sample article, which are in its folder. */
export const SAMPLE_PICTURE = 'hills.png';
export const SAMPLE_TABLE = 'walks.csv';

const ko: SampleTexts = {
  samples: 'ko',
  description: (name) => `${name}의 기사를 호별로 읽고 찾아볼 수 있습니다.`,
  categories: '소식=news, 기획=features, 인터뷰=interviews',
  tenders: '입찰 공고',
  heads: {
    journal:
      '저널의 정보입니다. 항목마다 무엇을 적는지 바로 위에 있습니다.\n앞에 #이 있는 항목은 없어도 됩니다. 쓰려면 #과 빈칸 하나를 지우고 값을 고쳐 주세요.',
    issue: '호의 정보입니다. month만 꼭 적고, 나머지는 없어도 됩니다.',
    search:
      '검색어 사전입니다. 쓰는 법은 content/README.md의 ‘검색어 사전’에 있습니다.\n예: synonyms: [[걷기, 산책]]\n    words: [둘레+길]',
    style:
      '저널이 쓰는 말입니다. 점검이 본문에서 찾아 참고로 알려 줍니다.\n예: words: [{ write: 산책, not: [워킹] }]',
  },
  issue: { theme: '첫 호', lead: '이 저널에 쓸 수 있는 것을 모두 담은 견본 호입니다.' },
  article: {
    title: '이 저널에 쓸 수 있는 것',
    subtitle: '고쳐 쓰거나 지울 견본 기사',
    credits: [{ role: CREDIT_ROLES[0], name: '편집부' }],
    tags: ['견본'],
    summary: '그림, 상자, 대화, 그래프, 표, 각주까지 기사에 쓸 수 있는 것을 한 번씩 썼습니다.',
    cover: { src: SAMPLE_PICTURE, alt: '해가 낮게 뜬 언덕 세 겹' },
  },
  about: { title: '소개', description: (name) => `${name}에 대해 알려 드립니다.` },
  notice: '모든 페이지의 맨 아래에 보일 문장입니다.',
  membership: '회원이 되려면 사무국에 신청해 주세요.',
  tender: { title: '견본 공고', agency: '견본기관', kind: BID_KINDS.at(-1) },
  agencies: [{ name: '견본기관', aliases: ['사단법인 견본기관'] }],
  subjects: {
    people: [{ name: '편집부', description: '저널을 만드는 사람들입니다.' }],
    series: [{ title: '골목 산책', description: '동네를 걸으며 쓴 글입니다.', total: 5 }],
    tags: [{ name: '견본', description: '저널에 쓸 수 있는 것을 보여 주는 기사입니다.' }],
  },
  keywords: ['시설관리', '청소'],
  table: '요일,산책(분)\n월,20\n수,35\n금,30\n일,60\n',
};

const en: SampleTexts = {
  samples: 'en',
  description: (name) => `The articles of ${name}, issue by issue.`,
  categories: 'News, Features, Interviews',
  tenders: 'Tenders',
  heads: {
    journal:
      'About the journal. The line above each field says what it holds.\nFields after a # are optional: to use one, remove the # and one space, and change the value.',
    issue: 'About the issue. Only month is required.',
    search: 'Words for search.\nFor example: synonyms: [[walk, stroll]]',
    style:
      'Words that the journal uses. The check mentions the others.\nFor example: words: [{ write: email, not: [e-mail] }]',
  },
  issue: { theme: 'The first issue', lead: 'A sample with everything that an article may hold.' },
  article: {
    title: 'What an article may hold',
    subtitle: 'A sample to rewrite or to delete',
    credits: [{ role: 'words', name: 'The editors' }],
    tags: ['sample'],
    summary: 'A picture, a box, a dialogue, charts, a table and a footnote, each of them once.',
    cover: { src: SAMPLE_PICTURE, alt: 'Three rows of hills under a low sun' },
  },
  about: { title: 'About', description: (name) => `About ${name}.` },
  notice: 'A sentence at the foot of every page.',
  membership: 'Companies can join at any time.',
  tender: { title: 'Sample notice', agency: 'Sample Agency', kind: 'other' },
  agencies: [{ name: 'Sample Agency', aliases: ['The Sample Agency'] }],
  subjects: {
    people: [{ name: 'The editors', description: 'They make this journal.' }],
    series: [{ title: 'Walks in town', description: 'What we saw on foot.', total: 5 }],
    tags: [{ name: 'sample', description: 'Articles that show what an article may hold.' }],
  },
  keywords: ['cleaning', 'security'],
  table: 'Day,Minutes\nMonday,20\nWednesday,35\nFriday,30\nSunday,60\n',
};

/** The texts for a journal's language: Korean for `ko`, English for every other. */
export function textsFor(language: string): SampleTexts {
  const { success } = journalSchema.shape.language.safeParse(language);
  return success && isKorean(language) ? ko : en;
}
