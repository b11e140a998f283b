/** Gives each row of the lists of feeds a button that copies the address of its first link, as copy.ts does it. */
export function addCopyButtons(site: string): void {
  for (const [index, row] of document.querySelectorAll('.feed-list > li').entries()) {
    const link = row.querySelector('a');
    if (!link) continue;
    const address = document.createElement('span');
    address.id = `feed_${index}`;
    address.hidden = true;
    address.textContent = new URL(link.pathname, site).href;
    const name = document.createElement('span');
    name.className = 'unseen';
    name.textContent = `${row.firstElementChild?.textContent ?? ''} 주소 `;
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.copy = address.id;
    button.append(name, '복사');
    row.append(address, button);
  }
}
