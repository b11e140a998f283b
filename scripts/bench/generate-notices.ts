import { randomIntegers } from '../random-integers.ts';
import { createProseWriter } from './korean-prose.ts';
import { generateVocabulary } from './korean-words.ts';
import { type GeneratedText, monthBefore } from './generate.ts';

const AGENCIES = 60;
const KINDS = ['운영위탁', '시스템 구축', '기타'];
const WORKS = ['고객센터 위탁 운영', '상담 챗봇 구축', '콜센터 이전', '음성 인식 도입'];

/**
 * Generates bid notices of 60 agencies, spread over a number of months that end with the newest
 * issue's; every second has a text. The same arguments give the same bytes.
 */
export function generateNotices(count: number, months = count / 2, seed = 1): GeneratedText[] {
  const prose = createProseWriter(generateVocabulary(randomIntegers(seed)));
  return Array.from({ length: count }, (_, index) => {
    const random = randomIntegers(seed * 2_000_003 + index);
    const month = monthBefore(Math.floor((index * months) / count));
    const work = `${prose.phrase(random)} ${WORKS[index % WORKS.length] ?? ''}`;
    const number = index + 1;
    return {
      file: `bids/${month.slice(0, 4)}/notice-${number}.mdx`,
      text: [
        '---',
        `id: uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
        `title: "${work}"`,
        `agency: 견본기관 ${(index % AGENCIES) + 1}`,
        `posted: ${month}-10`,
        `deadline: ${month}-24 14:00`,
        `amount: { krw: ${(random(3000) + 10) * 1_000_000}, vat: included }`,
        `kind: ${KINDS[index % KINDS.length] ?? ''}`,
        `seats: ${random(90) + 10}`,
        '---',
        '',
        index % 2 === 0 ? `${prose.paragraph(random)}\n` : '',
      ].join('\n'),
    };
  });
}
