import type { GeneratedFile } from './generate.ts';

const AGENCIES = 60;
const KINDS = ['운영위탁', '시스템 구축', '기타'];
const WORKS = ['고객센터 위탁 운영', '상담 챗봇 구축', '콜센터 이전', '음성 인식 도입'];

/**
 * So many bid notices of sixty agencies, two a month from the month of the first generated issue
 * on, every other with a text. The same count gives the same bytes.
 */
export function generateNotices(count: number): GeneratedFile[] {
  return Array.from({ length: count }, (_, index) => generateNotice(index));
}

function generateNotice(index: number): GeneratedFile {
  const months = Math.floor(index / 2);
  const year = 1998 + Math.floor(months / 12);
  const month = `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
  const work = WORKS[index % WORKS.length] ?? '';
  const number = index + 1;
  return {
    file: `bids/${year}/notice-${number}.mdx`,
    text: [
      '---',
      `id: uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
      `title: "${work} ${number}차"`,
      `agency: 견본기관 ${(index % AGENCIES) + 1}`,
      `posted: ${month}-10`,
      `deadline: ${month}-24 14:00`,
      `amount: { krw: ${number * 1_000_000}, vat: included }`,
      `kind: ${KINDS[index % KINDS.length] ?? ''}`,
      `seats: ${(index % 90) + 10}`,
      '---',
      '',
      index % 2 === 0 ? `${work}을 맡을 곳을 찾는다. 상담석은 기관이 마련한다.\n` : '',
    ].join('\n'),
  };
}
