// Milliseconds; a screen reader would read out every answer on the way to the last.
const PAUSE = 1000;

/** Says words through a polite live region once nothing newer has come for a second. */
export function startLive(region: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = words;
    }, PAUSE);
  };
}
