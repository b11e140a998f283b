/** A picture of a letter; its size in pixels as shown at most. */
export interface LetterPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** Words that lead somewhere. */
export interface LetterLink {
  label: string;
  url: string;
}

/** What a letter says of an article or a bid notice. */
export interface LetterEntry {
  title: string;
  url: string;
  /** Absent where there is none, and where there was no room. */
  summary?: string | undefined;
  /** `프라임경제`, `글 홍길동`, `첨부: 설문 원자료` */
  notes: string[];
}

/** The article that an issue begins with, which has more room than the others. */
export interface LetterStory extends LetterEntry {
  heading: string;
  subtitle?: string | undefined;
  picture?: LetterPicture | undefined;
}

/** Entries under a heading. */
export interface LetterSection {
  heading: string;
  entries: LetterEntry[];
  more?: LetterMore | undefined;
}

/** What had no room, and where it is. */
export interface LetterMore extends LetterLink {
  note: string;
}

/** An issue as a letter, before it is written as HTML or as plain text; addresses are absolute. */
export interface Letter {
  language: string;
  /** `컨택저널 2024년 4월호: 상담사가 남는 센터` */
  subject: string;
  /** What a list of mails shows after the subject. */
  preview: string;
  journal: string;
  label: string;
  theme?: string | undefined;
  lead?: string | undefined;
  /** `통권 304호`, `2024년 4월 1일 발행`, `기사 12편` */
  facts: string[];
  cover: LetterPicture;
  /** Where the issue is read whole. */
  issue: LetterLink;
  story?: LetterStory | undefined;
  sections: LetterSection[];
  more?: LetterMore | undefined;
  links: LetterLink[];
  footer: string[];
}
