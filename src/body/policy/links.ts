import { isFileName } from '../../archive/slug.ts';
import { explainCharacters } from './characters.ts';

/** http, https, mailto, tel, an address of this site or a place on the page; nothing that can run. */
export function explainLink(url: string): string | undefined {
  const hidden = explainCharacters(url);
  if (hidden !== undefined) return hidden;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url.replace(/[\s\u0000-\u001F]/gu, ''))?.[1];
  if (scheme !== undefined && !/^(?:https?|mailto|tel)$/iu.test(scheme)) {
    return `${scheme}: 주소는 쓸 수 없습니다. https://로 시작하는 주소를 적어 주세요.`;
  }
  if (scheme !== undefined || url.startsWith('#')) return undefined;
  if (url.startsWith('//')) return '주소를 https://로 시작하게 적어 주세요.';
  return url.startsWith('/')
    ? undefined
    : '사이트 안의 주소는 /issues/2024-04/처럼 /로 시작해 적어 주세요.';
}

/** A picture lies beside the article and says what it shows. */
export function explainImage(url: string, alt: string | null | undefined): string | undefined {
  if (!isFileName(url)) return '기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg';
  return alt?.trim()
    ? undefined
    : '그림을 볼 수 없는 독자를 위해 설명을 적어 주세요. 예: ![상담석](center.jpg)';
}
