import { stringify } from 'yaml';
import { BID_KINDS, bidSchema } from '../../src/archive/bid.ts';
import type { Day } from '../../src/archive/date.ts';
import type { Amount } from '../../src/archive/reading/amount.ts';
import { describeAmount, readAmount } from '../../src/archive/reading/read-amount.ts';
import { readDay } from '../../src/archive/reading/read-day.ts';
import { readInstant } from '../../src/archive/reading/read-instant.ts';
import { readNumber } from '../../src/archive/reading/read-number.ts';
import { explainReading, valueOf } from '../../src/archive/reading/reading.ts';
import { explainField, fieldQuestions, toNumber } from '../field-question.ts';
import type { ExistingContent } from './existing.ts';
import { nameQuestion } from './name-question.ts';
import { countedChoices, type Kind } from './new-kind.ts';
import type { PlannedFile } from '../new-files.ts';
import type { Answers, Question } from '../question.ts';

const VAT = [
  { value: 'included', label: '포함 (included)' },
  { value: 'excluded', label: '별도 (excluded)' },
  { value: 'unknown', label: '모름 (unknown)' },
  { value: 'exempt', label: '면세 (exempt)' },
];
const AMOUNT_QUESTIONS: readonly Question[] = [
  {
    name: 'amount',
    label: '금액',
    example: '10억 6천만 원 이내 (VAT 포함)',
    optional: true,
    validate: explainAmount,
    read: (answer) => {
      const amount = parseAmount(answer);
      return { value: answer, shown: amount ? describeAmount(amount) : answer };
    },
  },
  {
    name: 'vat',
    label: '부가세',
    example: 'included',
    closed: true,
    needs: 'amount',
    default: ({ amount = '' }) => parseAmount(amount)?.vat,
    choices: () => VAT,
    validate: (answer, { amount = '' }) => {
      const { vat = 'unknown' } = parseAmount(amount) ?? {};
      const fault = explainField(bidSchema.shape.amount.unwrap().shape, 'vat', answer);
      if (fault !== undefined || vat === 'unknown' || vat === answer) return fault;
      return `금액에 적은 부가세(${vat})와 다릅니다. 둘 중 틀린 쪽을 고쳐 주세요.`;
    },
  },
];

/** `npm run new -- notice`: writes a bid notice, which is not a draft. */
export const noticeKind: Kind = {
  name: 'notice',
  otherNames: ['bid'],
  label: '입찰 공고',
  questions: noticeQuestions,
  files: noticeFiles,
  next: '파일을 열어 추가할 내용이 있으면 머리말 아래에 씁니다.',
};

function noticeQuestions(existing: ExistingContent, today: Day): Question[] {
  return [
    ...fieldQuestions(bidSchema.shape, [
      { name: 'title', label: '공고명', example: '청사 시설관리 용역' },
      {
        name: 'agency',
        label: '수요기관',
        example: '견본공단',
        choices: () => countedChoices(existing.bids.map(({ agency }) => agency)),
      },
      numberQuestion(existing),
      {
        name: 'posted',
        label: '공고일',
        example: '2024-07-25',
        default: () => today,
        validate: (answer) => explainField(bidSchema.shape, 'posted', readPosted(answer).value),
        read: readPosted,
      },
      {
        name: 'deadline',
        label: '마감(한국 시각)',
        example: '2024-08-09 10:00',
        optional: true,
        validate: (answer, { posted = '' }) => explainDeadline(readDeadline(answer).value, posted),
        read: readDeadline,
      },
      {
        name: 'kind',
        label: '종류',
        example: BID_KINDS[0],
        closed: true,
        choices: () => BID_KINDS.map((kind) => ({ value: kind, label: kind })),
      },
      ...AMOUNT_QUESTIONS,
      {
        name: 'seats',
        label: '좌석 수',
        example: '120',
        optional: true,
        validate: (answer) => explainField(bidSchema.shape, 'seats', toNumber(answer)),
      },
      { name: 'url', label: '공고 주소', example: 'https://www.g2b.go.kr', optional: true },
    ]),
    nameQuestion(existing, folderOf, '공고'),
  ];
}

function noticeFiles(answers: Answers, _existing: ExistingContent, id: string): PlannedFile[] {
  const { title, agency, number, posted = '', deadline, kind, seats, url, slug = '' } = answers;
  const amount = parseAmount(answers.amount ?? '');
  const limit = amount?.limit ? true : undefined;
  const fields = {
    ...{ id, title, agency, posted, deadline },
    amount: amount && { krw: amount.krw, vat: answers.vat, limit },
    ...{ kind, seats: seats && toNumber(seats), number, url },
  };
  const text = `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
  return [{ path: `${folderOf(answers)}/${slug}.mdx`, text }];
}

function explainDeadline(deadline: string, posted: Day): string | undefined {
  const fault = explainField(bidSchema.shape, 'deadline', deadline);
  if (fault !== undefined || deadline.slice(0, 10) >= posted) return fault;
  return `마감이 공고일(${posted})보다 앞섭니다. 둘 중 틀린 날짜를 고쳐 주세요.`;
}

function folderOf({ posted = '' }: Answers): string {
  return `bids/${posted.slice(0, 4)}`;
}

function numberQuestion({ bids }: ExistingContent): Question {
  const read = (answer: string) => toShown(valueOf(readNumber(answer)) ?? answer);
  return {
    name: 'number',
    label: '공고번호',
    example: '20240712345',
    optional: true,
    read,
    validate: (answer) => {
      const { value } = read(answer);
      const same = bids.find(({ number }) => number === value);
      if (!same) return explainField(bidSchema.shape, 'number', value);
      return `‘${same.title}’ 공고의 번호입니다. 번호를 확인해 주세요.`;
    },
  };
}

function readPosted(answer: string) {
  return toShown(valueOf(readDay(answer)) ?? answer);
}

function readDeadline(answer: string) {
  return toShown(valueOf(readInstant(answer)) ?? answer);
}

function toShown(value: string): { value: string; shown: string } {
  return { value, shown: value };
}

function parseAmount(answer: string): Amount | undefined {
  return valueOf(readAmount(answer));
}

function explainAmount(answer: string): string | undefined {
  const reading = readAmount(answer);
  if (reading.state === 'ok') return undefined;
  const why = explainReading(reading);
  const how = `금액은 10억 6천만 원이나 1,060,000,000처럼 적어 주세요. 지금: ${JSON.stringify(answer)}`;
  return why === undefined ? how : `${why} ${how}`;
}
