import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

const ADDRESSES = ['href', 'src'];

/** HTML with every address made absolute against the page that it comes from. */
export function absolutizeHtml(html: string, page: string): string {
  const document = parseDocument(html);
  for (const element of DomUtils.findAll((node) => 'attribs' in node, document.children)) {
    for (const name of ADDRESSES) {
      const value = element.attribs[name];
      if (value !== undefined && URL.canParse(value, page)) {
        element.attribs[name] = new URL(value, page).href;
      }
    }
  }
  return render(document, { encodeEntities: 'utf8' });
}
