import { compareText } from '../text/compare.ts';
import { memoise } from '../text/memoise.ts';
import { catalogueOf, isKorean } from './catalogue.ts';
import { type Dates, toDates } from './dates.ts';
import { articleWords as enArticle } from './en/article-words.ts';
import { bookWords as enBook, exportWords as enExport } from './en/export-words.ts';
import {
  calendarWords as enCalendar,
  noticeEventWords as enNoticeEvent,
  noticePageWords as enNoticePage,
} from './en/notice-page-words.ts';
import { feedWords as enFeed } from './en/feed-words.ts';
import { instantWords as enInstant } from './en/instant-words.ts';
import { kindWords as enKinds, searchPageWords as enSearchPage } from './en/search-page-words.ts';
import { membersWords as enMembers } from './en/members-words.ts';
import { noticeWords as enNotice } from './en/notice-words.ts';
import { noticeRegisterWords as enNoticeRegister } from './en/notice-register-words.ts';
import { noticeReviewWords as enNoticeReview } from './en/notice-review-words.ts';
import { searchBoxWords as enSearchBox } from './en/search-box-words.ts';
import { siteWords as enSite } from './en/site-words.ts';
import { slashWords as enSlash } from './en/slash-words.ts';
import { subjectWords as enSubjects } from './en/subject-words.ts';
import { textWords as enText } from './en/text-words.ts';
import { articleWords, type ArticleWords } from './ko/article-words.ts';
import { bookWords, type BookWords, exportWords, type ExportWords } from './ko/export-words.ts';
import {
  calendarWords,
  type CalendarWords,
  noticeEventWords,
  type NoticeEventWords,
  noticePageWords,
  type NoticePageWords,
} from './ko/notice-page-words.ts';
import { feedWords, type FeedWords } from './ko/feed-words.ts';
import { instantWords, type InstantWords } from './ko/instant-words.ts';
import {
  kindWords,
  type KindWords,
  searchPageWords,
  type SearchPageWords,
} from './ko/search-page-words.ts';
import { membersWords, type MembersWords } from './ko/members-words.ts';
import { noticeWords, type NoticeWords } from './ko/notice-words.ts';
import { noticeRegisterWords, type NoticeRegisterWords } from './ko/notice-register-words.ts';
import { noticeReviewWords, type NoticeReviewWords } from './ko/notice-review-words.ts';
import { searchBoxWords, type SearchBoxWords } from './ko/search-box-words.ts';
import { siteWords, type SiteWords } from './ko/site-words.ts';
import { slashWords, type SlashWords } from './ko/slash-words.ts';
import { subjectWords, type SubjectWords } from './ko/subject-words.ts';
import { textWords, type TextWords } from './ko/text-words.ts';

/** The words of the interface in one language; the types come from the Korean words. */
interface Catalogue {
  site: SiteWords;
  article: ArticleWords;
  subjects: SubjectWords;
  text: TextWords;
  book: BookWords;
  notice: NoticeWords;
  noticeEvents: NoticeEventWords;
  noticePage: NoticePageWords;
  calendars: CalendarWords;
  register: NoticeRegisterWords;
  review: NoticeReviewWords;
  kinds: KindWords;
  instants: InstantWords;
  feed: FeedWords;
  exports: ExportWords;
  searchPage: SearchPageWords;
  searchBox: SearchBoxWords;
  slash: SlashWords;
}

const CATALOGUES = {
  ko: {
    site: siteWords,
    article: articleWords,
    subjects: subjectWords,
    text: textWords,
    book: bookWords,
    notice: noticeWords,
    noticeEvents: noticeEventWords,
    noticePage: noticePageWords,
    calendars: calendarWords,
    register: noticeRegisterWords,
    review: noticeReviewWords,
    kinds: kindWords,
    instants: instantWords,
    feed: feedWords,
    exports: exportWords,
    searchPage: searchPageWords,
    searchBox: searchBoxWords,
    slash: slashWords,
  },
  en: {
    site: enSite,
    article: enArticle,
    subjects: enSubjects,
    text: enText,
    book: enBook,
    notice: enNotice,
    noticeEvents: enNoticeEvent,
    noticePage: enNoticePage,
    calendars: enCalendar,
    register: enNoticeRegister,
    review: enNoticeReview,
    kinds: enKinds,
    instants: enInstant,
    feed: enFeed,
    exports: enExport,
    searchPage: enSearchPage,
    searchBox: enSearchBox,
    slash: enSlash,
  },
} satisfies Record<string, Catalogue>;

/** The words of the interface, and functions that write names and days, for a journal in some language. */
export interface Words extends Catalogue, Dates {
  /** BCP 47 tag of the journal's language: `ko`, `en-GB`. */
  language: string;
  /** Compares two names in the alphabetical order of the language. */
  compare: (a: string, b: string) => number;
}

const known = new Map<string, Words>();

/**
 * The words for a journal in the language with this BCP 47 tag. A language without a catalogue gets
 * English words, but its own dates and its own sort order of names.
 */
export function wordsOf(language: string): Words {
  const words = known.get(language) ?? makeWords(language);
  known.set(language, words);
  return words;
}

/** The words for the readers of one journal: also those about its members, whom it may call otherwise. */
export interface JournalWords extends Words {
  members: MembersWords;
}

/** The words for a journal of this language, with what `membership.name` calls its members. */
export function journalWordsOf({
  language,
  membership,
}: {
  language: string;
  membership?: { name?: string | undefined } | undefined;
}): JournalWords {
  const toMembersWords = isKorean(language) ? membersWords : enMembers;
  return { ...wordsOf(language), members: toMembersWords(membership?.name) };
}

function makeWords(language: string): Words {
  const catalogue = CATALOGUES[catalogueOf(language)];
  const { compare } = new Intl.Collator([language, 'en'], { numeric: true });
  return {
    ...catalogue,
    ...memoiseDates(toDates(language, catalogue.instants)),
    language,
    // For Korean, the order of code units is the alphabetical order, the same on every machine.
    compare: isKorean(language) ? compareText : (a, b) => compare(a, b) || compareText(a, b),
  };
}

// Pages and feeds write each day many times, and Intl takes longer than a look-up.
function memoiseDates({ day, date, month, weekday, dated, instant }: Dates): Dates {
  return {
    day: memoise(day),
    date: memoise(date),
    month: memoise(month),
    weekday: memoise(weekday),
    dated: memoise(dated),
    instant: memoise(instant),
  };
}
