/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Set in astro.config.mjs: whether drafts are part of the archive. */
  readonly SHOWS_DRAFTS: boolean;
  /** Set in astro.config.mjs: digest of what covers and share images are drawn with. */
  readonly ART_EDITION: string | undefined;
}
