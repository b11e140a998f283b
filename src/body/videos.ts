/**
 * The page of a video that a site gives a tag to embed: `https://www.youtube.com/watch?v=x` for
 * `https://www.youtube.com/embed/x`. The address itself if its page is not known; undefined if it is none
 * of the web.
 */
function videoPage(address: string): string | undefined {
  const whole = address.replace(/^\/\//u, 'https://');
  if (!/^https?:\/\/[^\s()<>"]+$/iu.test(whole)) return undefined;
  return embeddedPage(whole) ?? whole;
}

/** The page of a video at an address to embed on YouTube, Vimeo or 네이버TV; undefined for other addresses. */
export function embeddedPage(address: string): string | undefined {
  const [, youtube, vimeo, naver] =
    /^(?:https?:)?\/\/(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com\/embed\/([\w-]+)|player\.vimeo\.com\/video\/(\d+)|tv\.naver\.com\/embed\/(\d+))/iu.exec(
      address,
    ) ?? [];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  if (naver !== undefined) return `https://tv.naver.com/v/${naver}`;
  return vimeo === undefined ? undefined : `https://vimeo.com/${vimeo}`;
}

/** Titles that a site gives the frame of every video. */
const ANY_VIDEO = /^(?:youtube|vimeo)?\s*video player$|^(?:youtube|vimeo)$/iu;

/** The `<Video>` for a tag to embed a video, where page and title are sure; otherwise undefined. */
export function sureVideoCard(address: string, title: string): string | undefined {
  const page = embeddedPage(address);
  const isNamed = title.trim() !== '' && !ANY_VIDEO.test(title.trim()) && !/["<>{}&]/u.test(title);
  return page !== undefined && isNamed ? videoCard(page, title.trim()) : undefined;
}

/** A `<Video>` as an editor types it. */
function videoCard(page: string, title: string): string {
  return `<Video url="${page}" title="${title}" />`;
}

/** What to type (Korean) instead of a tag that embeds a video; the address is that of its `src`. */
export function howToWriteVideo(address: string | undefined): string {
  const page = address === undefined ? undefined : videoPage(address);
  return `동영상은 카드로 적어 주세요: ${videoCard(page ?? '주소', '동영상의 제목')}`;
}
