import * as z from 'zod';
import { linkSchema, refuseCharacters } from '../text/characters.ts';
import { withParticle } from '../text/particles.ts';
import { isFileName } from '../text/slug.ts';

/**
 * Schema of `ebook` in issue.yaml: the address of the issue's scanned pages with the number of the page in
 * it, or the name of a PDF beside issue.yaml, whose viewers open `#page=12`.
 */
export const ebookSchema = z
  .string()
  .superRefine(refuseCharacters)
  .superRefine((ebook, context) => {
    const message = explainEbook(ebook);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .meta({
    title: 'E-BOOK',
    description:
      '지면을 볼 수 있는 곳입니다. 쪽 번호의 자리에 {page}를 넣은 주소나 issue.yaml 옆에 둔 PDF의 이름입니다. 예: ebook.pdf',
  });

/** `{page}`, or `{page+2}` where the scans count two pages (a cover) more than the print. */
const PLACE = /\{page(?<shift>[+-]\d{1,3})?\}/gu;
const FRAGMENT = '#page=';

/** The error message (Korean) for the place of the scans; undefined if it is valid. */
function explainEbook(ebook: string): string | undefined {
  const { file } = splitFile(ebook);
  const isAddress = /^https?:\/\//iu.test(ebook);
  if (!isAddress && !(isFileName(file) && file.endsWith('.pdf'))) {
    return `E-BOOK은 쪽 번호의 자리에 {page}를 넣은 주소나 issue.yaml 옆에 둔 PDF의 이름으로 적어 주세요. 예: https://example.org/ebook/{page}, ebook.pdf. 지금: ${JSON.stringify(ebook)}`;
  }
  const [other] = /\{[^}]*\}?/u.exec(ebook.replace(PLACE, '')) ?? [];
  if (other !== undefined) {
    return `${withParticle(other, '은/는')} 쓸 수 없습니다. 쪽 번호의 자리에는 {page}를 적어 주세요. 스캔이 두 쪽 뒤면 {page+2}입니다.`;
  }
  if (!isAddress) {
    return ebook === file || /^[^#]+#page=\{page(?:[+-]\d{1,3})?\}$/u.test(ebook)
      ? undefined
      : `PDF의 이름 뒤에는 ${FRAGMENT}{page}만 적을 수 있습니다. 예: ${file}${FRAGMENT}{page+2}`;
  }
  const [host = ''] = /^https?:\/\/[^/?#\\]*/iu.exec(ebook) ?? [];
  if (host.includes('@')) {
    return 'E-BOOK의 주소에 아이디와 암호는 적을 수 없습니다. 독자에게 그대로 보입니다. //와 @ 사이를 지워 주세요.';
  }
  if (/[{}]/u.test(host)) {
    return `{page}는 호스트 이름과 포트에 쓸 수 없습니다. 첫 빗금(/) 뒤에 적어 주세요. 예: https://example.org/ebook/{page}`;
  }
  if (ebook.search(PLACE) === -1) {
    return 'E-BOOK의 주소에 쪽 번호의 자리 {page}가 없습니다. 12쪽의 주소에서 12를 {page}로 바꿔 주세요. 예: https://example.org/ebook/{page}';
  }
  return linkSchema.safeParse(fill(ebook, 1)).error?.issues[0]?.message;
}

/** The PDF beside issue.yaml that `ebook` names, `ebook.pdf`; undefined if it is an address. */
export function scanFile(ebook: string | undefined): string | undefined {
  return ebook === undefined || ebook.includes('://') ? undefined : splitFile(ebook).file;
}

/**
 * The address of a page of the scans: of a PDF its name with `#page=14`. Undefined before the first
 * scanned page.
 */
export function scanOfPage(ebook: string, page: number): string | undefined {
  const { file, fragment } = splitFile(ebook);
  const whole = scanFile(ebook) === undefined ? ebook : file + (fragment || `${FRAGMENT}{page}`);
  const isBefore = [...whole.matchAll(PLACE)].some(({ groups }) => page + shiftOf(groups) < 1);
  return isBefore ? undefined : fill(whole, page);
}

function fill(ebook: string, page: number): string {
  return ebook.replace(PLACE, (_, shift: string | undefined) => String(page + shiftOf({ shift })));
}

function shiftOf(groups: { shift?: string | undefined } | undefined): number {
  return Number(groups?.shift ?? 0);
}

function splitFile(ebook: string): { file: string; fragment: string } {
  const [file = ''] = ebook.split('#', 1);
  return { file, fragment: ebook.slice(file.length) };
}
