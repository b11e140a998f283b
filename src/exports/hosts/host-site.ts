import type { Redirect } from '../../site/redirects.ts';

/** What the files of a host are made from. */
export interface HostSite {
  /** The site's URL in journal.yaml. */
  url: string;
  redirects: readonly Redirect[];
  /** Whether compressed copies of text files are beside them. */
  isCompressed: boolean;
}

/** Files for a host, by path in the site, and Korean notes for the person who builds it. */
export interface HostFiles {
  files: readonly (readonly [path: string, text: string])[];
  notes: readonly string[];
}
