/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Set in astro.config.mjs: whether drafts are part of the archive. */
  readonly SHOWS_DRAFTS: boolean;
}
