import { type IssueKey, UNDATED } from '../archive/issue.ts';

/** What `data-accent` says for the colour of an issue: its month, `04`, or `undated`. */
export function accentOf(issue: IssueKey): string {
  return issue === UNDATED ? UNDATED : issue.slice(-2);
}
