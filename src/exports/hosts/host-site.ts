/** A redirect from an old address to an article's, both percent-encoded paths without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

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
