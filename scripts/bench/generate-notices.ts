import { randomIntegers } from '../random-integers.ts';
import { createProseWriter, type ProseWriter } from './korean-prose.ts';
import { generateVocabulary } from './korean-words.ts';
import { type GeneratedText, monthBefore } from './generate.ts';
import { generateTender, type Service } from './generate-tender.ts';

const LEAST_AGENCIES = 60;
const NOTICES_AN_AGENCY = 20;
const COMPANIES = 30;
/** Months after which a service is tendered again; each of the two applies to half of the notices. */
const CYCLES = [24, 36];
// Two of three are 운영위탁, about as often as among the shipped notices.
const WORKS = [
  ['운영위탁', '고객센터 위탁 운영 용역'],
  ['운영위탁', '콜센터 운영 용역'],
  ['시스템 구축', '상담 챗봇 구축'],
  ['운영위탁', '상담센터 위탁운영'],
  ['운영위탁', '콜센터 위탁 용역'],
  ['시스템 구축', '콜센터 시스템 고도화'],
  ['기타', '콜센터 이전'],
] as const;

/**
 * Generates bid notices of 60 or more agencies, spread over a number of months that end with the
 * newest issue's. A service is tendered again after two or three years. A notice may lack its amount,
 * its seats or its deadline, and may have a history and a result; every second has a text. The same
 * arguments give the same bytes.
 */
export function generateNotices(count: number, months = count / 2, seed = 1): GeneratedText[] {
  const prose = createProseWriter(generateVocabulary(randomIntegers(seed)));
  const agencies = Math.max(LEAST_AGENCIES, Math.round(count / NOTICES_AN_AGENCY));
  return Array.from({ length: count }, (_, index) => {
    const random = randomIntegers(seed * 2_000_003 + index);
    const age = toAge((index * months) / count, months);
    const { number, later } = findService(index, count / months);
    const service = generateService(seed, number, `견본기관 ${(number % agencies) + 1}`, prose);
    const tender = generateTender(service, { month: monthBefore(age), age, later }, random);
    const { agency, kind } = service;
    const fields = { agency, kind, ...tender, number: toNumber(tender.posted, index) };
    return toFile(index + 1, fields, index % 2 === 0 ? prose.paragraph(random) : '');
  });
}

/**
 * The age in months of the notice at an index. In an archive of years, winters have more notices than
 * summers, and some years more than others.
 */
function toAge(place: number, months: number): number {
  if (months < 24) return Math.floor(place);
  const waves = Math.sin((place * Math.PI) / 6) + 3 * Math.sin((place * Math.PI) / 35);
  return Math.min(Math.ceil(months) - 1, Math.floor(place - waves));
}

/** The number of the service of a notice, and how many later notices it has. */
function findService(index: number, noticesAMonth: number): { number: number; later: number } {
  const which = index % CYCLES.length;
  const place = Math.floor(index / CYCLES.length);
  const services = Math.ceil((noticesAMonth * (CYCLES[which] ?? 0)) / CYCLES.length);
  const number = (place % services) * CYCLES.length + which;
  return { number, later: Math.floor(place / services) };
}

function generateService(
  seed: number,
  number: number,
  agency: string,
  prose: ProseWriter,
): Service {
  const random = randomIntegers(seed * 6_000_011 + number);
  const [kind, work] = WORKS[random(WORKS.length)] ?? WORKS[0];
  const seats = 5 + random(20) * random(20);
  return {
    agency,
    name: `${prose.phrase(random)} ${work}`,
    kind,
    seats,
    krw:
      kind === '운영위탁' ? seats * (30 + random(30)) * 1_000_000 : (random(3000) + 10) * 1_000_000,
    incumbent: `견본컨택 ${random(COMPANIES) + 1}`,
  };
}

/** Number of the notice, `20240700012`; undefined for one notice in eight. */
function toNumber(posted: string, index: number): string | undefined {
  if (index % 8 === 7) return undefined;
  return `${posted.slice(0, 7).replace('-', '')}${String(index + 1).padStart(5, '0')}`;
}

/** Writes a notice. JSON is YAML too. */
function toFile(
  number: number,
  { posted, ...fields }: { posted: string; [field: string]: unknown },
  body: string,
): GeneratedText {
  const id = `uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const lines = [['id', id], ['posted', posted], ...given].map(
    ([field, value]) => `${field}: ${JSON.stringify(value)}`,
  );
  return {
    file: `bids/${posted.slice(0, 4)}/notice-${number}.mdx`,
    text: `---\n${lines.join('\n')}\n---\n\n${body && `${body}\n`}`,
  };
}
