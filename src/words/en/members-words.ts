import type { MembersWords } from '../ko/members-words.ts';

export const membersWords: MembersWords = {
  mark: 'Members only',
  note: 'Only members can read the text of this article.',
  opensOn: (day) => `From ${day} everybody can read it.`,
  leftOut: 'The text is not on this site at present.',
  readOnPage: 'Read it on its page',
  join: 'About membership',
};
