/** What the text of an entry tells the rest of the archive. */
export interface Facts {
  /** Addresses that it links to, as they are typed: from the root, on its own page or on the web. */
  links: { url: string; line: number; column: number }[];
  /** Places on its page that can be linked to, without `#`. */
  anchors: string[];
  /** Names of the files beside it that the text hands out. */
  attachments: string[];
}
