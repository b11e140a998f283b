/** Keys of one-line texts, in which an editor may mean `#` or `:` as a character. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(
  'title subtitle summary agency theme lead description publisher notice text label winner'.split(
    ' ',
  ),
);

/** Keys of lists of words or addresses: `tags: [챗봇, 상담사]`. */
export const WORD_LISTS: ReadonlySet<string> = new Set('tags aliases order words not'.split(' '));

/** Keys whose value may be in brackets: lists, and groups of fields such as `source: { name: 캐치 }`. */
export const BRACKETED_FIELDS: ReadonlySet<string> = new Set([
  ...WORD_LISTS,
  ...'source series amount result licence'.split(' '),
  ...'credits attachments corrections categories children agencies synonyms'.split(' '),
]);
