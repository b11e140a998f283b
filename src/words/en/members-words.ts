import type { MembersWords } from '../ko/members-words.ts';

export const membersWords = (name = 'members'): MembersWords => ({
  mark: `${name.charAt(0).toUpperCase()}${name.slice(1)} only`,
  note: `Only ${name} can read the text of this article.`,
  opensOn: (day) => `From ${day} everybody can read it.`,
  leftOut: 'The text is not on this site at present.',
  passphrase: 'Your passphrase',
  hint: 'The seven words in their order, with or without spaces.',
  remember: 'Remember on this device',
  rememberHint: 'Otherwise each article asks for the passphrase again.',
  open: 'Open the text',
  teasersOnly: `Articles for ${name} have their titles and summaries only.`,
  needsScript: 'Please turn on JavaScript in your browser to open the text.',
  readOnPage: 'Read it on its page',
  join: 'How to join',
});
