/**
 * Whether a name is a person's, for metadata that must tell: two to four syllables of Hangul, or
 * Latin words. What stands among `organizations`, and a department by its last syllable, is none.
 */
export function isPerson(name: string, organizations: readonly string[] = []): boolean {
  if (organizations.includes(name) || /[부팀]$/u.test(name)) return false;
  return /^(?:\p{Script=Hangul}{2,4}|\p{Script=Latin}[\p{Script=Latin} .,'’-]*)$/u.test(name);
}
