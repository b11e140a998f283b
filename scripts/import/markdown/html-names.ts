const BLOCKS =
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu meta nav ol optgroup option p param pre search section summary table tbody td tfoot th thead title tr ul';
const INLINE =
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label map area mark meter nobr output picture progress q rb rp rt rtc ruby s samp select slot small span strike strong sub sup template textarea time tt u var wbr';
const DROPPED =
  'applet audio base canvas embed iframe math noframes noscript object script source style svg track video';

const KNOWN = new Set([BLOCKS, INLINE, DROPPED].flatMap((names) => names.split(' ')));

/** Elements that have no Markdown and are left out with all that is in them, such as `iframe`. */
export const DROPPED_ELEMENTS: readonly string[] = DROPPED.split(' ');

/** Whether this is the name of an HTML element; `String` in `List<String>` is not. */
export function isHtmlName(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}
