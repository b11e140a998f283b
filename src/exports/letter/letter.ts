/** A picture of a letter; width and height are the largest at which it is shown, in pixels. */
export interface LetterPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** A link with its text. */
export interface LetterLink {
  label: string;
  url: string;
}

/** An article or a bid notice in a letter. */
export interface LetterEntry {
  title: string;
  url: string;
  /** Summary; undefined if the article has none, or if the letter has no room for it. */
  summary?: string | undefined;
  /** Facts in small print: `프라임경제`, `글 홍길동`, `첨부: 설문 원자료`. */
  notes: string[];
}

/** The first article of an issue, which gets more room than the others. */
export interface LetterStory extends LetterEntry {
  heading: string;
  subtitle?: string | undefined;
  picture?: LetterPicture | undefined;
}

/** Entries below a heading. */
export interface LetterSection {
  heading: string;
  entries: LetterEntry[];
  more?: LetterMore | undefined;
}

/** A note on entries that were left out (`메일에 다 싣지 못한 공고가 3건 있습니다.`), with a link to all of them. */
export interface LetterMore extends LetterLink {
  note: string;
}

/** An issue as a letter, before it is written as HTML or plain text; addresses are absolute. */
export interface Letter {
  language: string;
  /** Subject of the mail: `컨택저널 2024년 4월호: 상담사가 남는 센터`. */
  subject: string;
  /** Preview text, which an inbox shows after the subject. */
  preview: string;
  journal: string;
  label: string;
  theme?: string | undefined;
  lead?: string | undefined;
  /** Facts of the issue: `통권 304호`, `2024년 4월 1일 발행`, `기사 12편`. */
  facts: string[];
  cover: LetterPicture;
  /** Words around a link to the issue's page, for readers whose mail program shows the letter badly. */
  help: { before: string; link: string; after: string };
  /** Link to the page of the issue. */
  issue: LetterLink;
  story?: LetterStory | undefined;
  sections: LetterSection[];
  more?: LetterMore | undefined;
  links: LetterLink[];
  footer: string[];
}

/** Colours of a letter as `#rrggbb`; each has enough contrast for text on the paper. */
export interface LetterInks {
  paper: string;
  ink: string;
  soft: string;
  rule: string;
  accent: string;
}

/** Colours in light mode and in dark mode. */
export interface LetterColours {
  day: LetterInks;
  night: LetterInks;
}
