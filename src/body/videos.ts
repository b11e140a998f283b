/**
 * The page of a video whose embed address is given: `https://www.youtube.com/watch?v=x` for
 * `https://www.youtube.com/embed/x`. For an unknown site the address itself; undefined if it is no web
 * address.
 */
function videoPage(address: string): string | undefined {
  const whole = address.replace(/^\/\//u, 'https://');
  if (!/^https?:\/\/[^\s()<>"]+$/iu.test(whole)) return undefined;
  return embeddedPage(whole) ?? whole;
}

/** The page of a video from its embed address on YouTube, Vimeo or 네이버TV; undefined for other addresses. */
export function embeddedPage(address: string): string | undefined {
  const [, youtube, vimeo, naver] =
    /^(?:https?:)?\/\/(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com\/embed\/([\w-]+)|player\.vimeo\.com\/video\/(\d+)|tv\.naver\.com\/embed\/(\d+))/iu.exec(
      address,
    ) ?? [];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  if (naver !== undefined) return `https://tv.naver.com/v/${naver}`;
  return vimeo === undefined ? undefined : `https://vimeo.com/${vimeo}`;
}

/** Matches titles that a site gives to every embedded video, so that they say nothing about this one. */
const ANY_VIDEO = /^(?:youtube|vimeo)?\s*video player$|^(?:youtube|vimeo)$/iu;

/**
 * The `<Video>` to type instead of an embedded video; undefined unless both its page and its title are known
 * for certain.
 */
export function sureVideoCard(address: string, title: string): string | undefined {
  const page = embeddedPage(address);
  const isNamed = title.trim() !== '' && !ANY_VIDEO.test(title.trim()) && !/["<>{}&]/u.test(title);
  return page !== undefined && isNamed ? videoCard(page, title.trim()) : undefined;
}

/** A `<Video>` tag as an editor types it. */
function videoCard(page: string, title: string): string {
  return `<Video url="${page}" title="${title}" />`;
}

/** What to type (Korean) instead of a tag that embeds a video; `address` is the tag's `src`. */
export function howToWriteVideo(address: string | undefined): string {
  const page = address === undefined ? undefined : videoPage(address);
  return `동영상은 카드로 적어 주세요: ${videoCard(page ?? '주소', '동영상의 제목')}`;
}
