import type { SignInWords } from '../ko/sign-in-words.ts';

export const signInWords: SignInWords = {
  opening: 'Opening the text…',
  opened: 'The text is open.',
  notKept: 'The text is open. This browser could not remember it.',
  empty: 'Type the passphrase of your company.',
  refusals: {
    wrong: 'The passphrase is not right. Check the words and their order.',
    missing: 'The text is not on this site at present. Please come back later.',
    offline:
      'You are offline, so the text could not be loaded. Check the connection and try again.',
    outdated: 'The site has changed meanwhile. Please reload the page.',
    changed:
      'The file of the text is damaged. If it stays so after a reload, please tell the site.',
  },
  expired: 'The remembered passphrase is no longer valid. Type the new one.',
  insecure: 'The text opens only where the address of the site begins with https.',
  signedIn: 'You are reading as a member.',
  signOut: 'Sign out',
  saving: 'Downloading the file',
  noPicture: (description) =>
    description === ''
      ? 'The picture could not be opened.'
      : `The picture could not be opened: ${description}`,
};
