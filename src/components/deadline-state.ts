/** Says at each deadline of the page whether it has passed; `now` in milliseconds. */
export function showDeadlineStates(now: number): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-deadline]')) {
    const open = now < Date.parse(mark.dataset.deadline ?? '');
    mark.textContent = open ? '접수 중' : '마감됨';
    mark.dataset.state = open ? 'open' : 'closed';
  }
}
