/// <reference types="astro/client" />

/**
 * The path below which the site is published: `/journal`, or '' at the root of its host. Set by Vite, as
 * a literal, so that scripts of a site without one have not a byte more.
 */
declare const BASE_PATH: string;

interface ImportMetaEnv {
  /** Set in astro.config.mjs: whether drafts are part of the archive. */
  readonly SHOWS_DRAFTS: boolean;
}
