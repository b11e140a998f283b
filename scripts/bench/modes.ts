import { articleFileOf, generateAddedArticle } from './generate.ts';

/** What has happened since the last build, in the order in which it is measured. */
export const MODES = [
  'cold',
  'unchanged',
  'edited',
  'added',
  'edited-old',
  'journal',
  'component',
] as const;
export type Mode = (typeof MODES)[number];

/** The modes in words, for tables. */
export const MODE_NAMES: Record<Mode, string> = {
  cold: 'cold',
  unchanged: 'nothing changed',
  edited: 'one article edited',
  added: 'one article added',
  'edited-old': 'an old article edited',
  journal: 'journal.yaml edited',
  component: 'one component changed',
};

/** A file of the content to change; the text is '' for a file that does not exist. */
interface ContentChange {
  file: string;
  change: (text: string) => string;
}

export function isMode(text: string): text is Mode {
  return MODES.some((mode) => mode === text);
}

/** What a mode changes in the content, if anything; each round changes it in another way. */
export function changeOf(
  mode: Mode,
  { articles, seed }: { articles: number; seed: number },
  round: number,
): ContentChange | undefined {
  switch (mode) {
    case 'edited':
      return { file: articleFileOf(0), change: (text) => editArticle(text, round) };
    case 'edited-old':
      return {
        file: articleFileOf(Math.floor(articles * OLD)),
        change: (text) => editArticle(text, round),
      };
    case 'added': {
      const { file, text } = generateAddedArticle(articles + round, seed);
      return { file, change: () => text };
    }
    case 'journal':
      return { file: 'journal.yaml', change: (text) => editJournal(text, round) };
    default:
      return undefined;
  }
}

/** The age of the old article: three quarters of all are newer. */
const OLD = 0.75;

/** Begins an article's text with one more sentence. */
function editArticle(text: string, round: number): string {
  return text.replace('\n---\n\n', `\n---\n\n상담사는 지난해의 기록을 ${round}번 고쳤다. `);
}

/** Adds a sentence to the journal's description. */
function editJournal(text: string, round: number): string {
  return text.replace(/^(description: .*)$/mu, `$1 ${round}번째로 고쳤습니다.`);
}
