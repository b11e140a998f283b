import type { Redirect } from '../../site/redirects.ts';

/** Facts about a site from which the files for its host are made. */
export interface HostSite {
  /** The site's URL in journal.yaml. */
  url: string;
  redirects: readonly Redirect[];
  /** Whether compressed copies are next to the text files. */
  isCompressed: boolean;
}

/** Files for a host, by path in the site, and Korean notes for the person who builds it. */
export interface HostFiles {
  files: readonly (readonly [path: string, text: string])[];
  notes: readonly string[];
}
