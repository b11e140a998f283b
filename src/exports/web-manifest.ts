import type { Journal } from '../archive/journal.ts';
import { addBase, basePath } from '../site/base-path.ts';
import { appIconUrl, HOME_URL } from '../site/urls.ts';
import { directionOf } from '../words/catalogue.ts';

/** The parts of the manifest that are drawn: colours as `#rrggbb`, and the sizes of the icons in pixels. */
interface ManifestLooks {
  paper: string;
  iconSizes: readonly number[];
}

/** The web app manifest, by which a phone puts the site on its home screen. */
export function toWebManifest(journal: Journal, { paper, iconSizes }: ManifestLooks): string {
  const base = basePath(journal.url);
  const home = addBase(HOME_URL, base);
  const manifest = {
    id: home,
    name: journal.title,
    description: journal.description,
    lang: journal.language,
    dir: directionOf(journal.language),
    start_url: home,
    scope: home,
    // With the browser's own buttons to go back and reload, because the pages have none.
    display: 'minimal-ui',
    theme_color: paper,
    background_color: paper,
    icons: iconSizes.map((size) => ({
      src: addBase(appIconUrl(size), base),
      sizes: `${size}x${size}`,
      type: 'image/png',
      // Systems may crop the icon to a circle; the emblem is well inside it.
      purpose: 'any maskable',
    })),
  };
  return JSON.stringify(manifest);
}
