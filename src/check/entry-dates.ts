import type { ArticleFrontmatter } from '../archive/article.ts';
import type { BidFrontmatter } from '../archive/bid.ts';
import { type Day, daysBetween } from '../archive/date.ts';
import { type IssueDeclaration, UNDATED } from '../archive/issue.ts';
import { formatCount } from '../text/counts.ts';
import type { FieldFault, FieldPath } from '../yaml/field-places.ts';

/** Number of days: a date that differs by more from the date to which it belongs probably has a wrong year. */
const YEAR = 366;

/** The valid fields of a file; those with errors are absent. */
type Readable<Matter> = { [Field in keyof Matter]?: Matter[Field] | undefined };

/** Errors and advice on dates of an article that contradict each other. */
export function checkArticleDates(article: Readable<ArticleFrontmatter>): FieldFault[] {
  const { date, issue, updated, corrections = [], source = [] } = article;
  if (date === undefined) return [];
  const found = [
    ...checkOrder(['updated'], updated, { name: '고친 날', first: date, firstName: '올린 날' }),
    ...corrections.flatMap((correction, index) =>
      checkOrder(['corrections', index, 'date'], correction.date, {
        name: '고친 날',
        first: date,
        firstName: '올린 날',
      }),
    ),
    ...source.flatMap((one, index) =>
      one.date !== undefined && one.date > date
        ? adviseOn(
            ['source', ...(source.length > 1 ? [index] : []), 'date'],
            '원문 날짜',
            `원문 날짜(${one.date})가 올린 날(${date})보다 뒤입니다. 둘 다 맞는지 확인해 주세요.`,
          )
        : [],
    ),
  ];
  const isOld = issue !== undefined && issue !== UNDATED && daysBetween(date, `${issue}-01`) > YEAR;
  const text = `날짜(${date})가 호(${issue})보다 한 해 넘게 앞섭니다. 해가 맞는지 확인해 주세요.`;
  return isOld ? [...found, ...adviseOn(['date'], '날짜', text)] : found;
}

/** Advice on the day of an issue that is more than a year from its month. */
export function checkIssueDate({ date, month }: Readable<IssueDeclaration>): FieldFault[] {
  if (date === undefined || month === undefined || month === UNDATED) return [];
  if (Math.abs(daysBetween(date, `${month}-01`)) <= YEAR) return [];
  const text = `발행일(${date})이 호(${month})와 한 해 넘게 차이 납니다. 해가 맞는지 확인해 주세요.`;
  return adviseOn(['date'], '발행일', text);
}

/** Errors and advice on dates and amounts of a bid notice that contradict each other. */
export function checkBidDates(bid: Readable<BidFrontmatter>): FieldFault[] {
  const { posted, deadline, updated, amount, result, history = [] } = bid;
  const found: FieldFault[] = [];
  if (posted !== undefined) {
    const after = { first: posted, firstName: '공고일' };
    const closing = deadline?.slice(0, 10);
    found.push(...checkOrder(['updated'], updated, { name: '고친 날', ...after }));
    found.push(...checkOrder(['deadline'], closing, { name: '마감', ...after }));
    found.push(...checkOrder(['result', 'date'], result?.date, { name: '낙찰일', ...after }));
    found.push(...checkHistory(history, posted));
    found.push(
      ...adviseOnLate(['deadline'], closing, { name: '마감', ...after }),
      // One award in a wrong year would become the newest known day, and every open notice would
      // count as closed.
      ...adviseOnLate(['result', 'date'], result?.date, {
        name: '낙찰일',
        ...(closing === undefined ? after : { first: closing, firstName: '마감' }),
      }),
      ...history.flatMap(({ date }, index) =>
        adviseOnLate(['history', index, 'date'], date, {
          name: '변동일',
          ...dayBefore(history, index, posted),
        }),
      ),
    );
  }
  if (amount && result?.krw !== undefined && result.krw > amount.krw * 2) {
    const text = `낙찰 금액(${formatCount(result.krw, '원')})이 사업 금액(${formatCount(amount.krw, '원')})의 두 배가 넘습니다. 자릿수가 맞는지 확인해 주세요.`;
    found.push(...adviseOn(['result', 'krw'], '낙찰 금액', text));
  }
  return found;
}

/**
 * Errors for events that are earlier than the posting or the event before, and for deadlines changed by them
 * that are earlier than these.
 */
function checkHistory(history: NonNullable<BidFrontmatter['history']>, posted: Day): FieldFault[] {
  return history.flatMap(({ date, before: was }, index) => {
    const order = { name: '변동일', ...dayBefore(history, index, posted) };
    return [
      ...checkOrder(['history', index, 'date'], date, order),
      ...checkOrder(['history', index, 'before', 'deadline'], was?.deadline?.slice(0, 10), {
        ...{ name: '마감', first: posted, firstName: '공고일' },
      }),
    ];
  });
}

/** The day that an event must not be earlier than: that of the event before it, or of the posting. */
function dayBefore(
  history: NonNullable<BidFrontmatter['history']>,
  index: number,
  posted: Day,
): Omit<Order, 'name'> {
  const before = history[index - 1]?.date;
  return before === undefined
    ? { first: posted, firstName: '공고일' }
    : { first: before, firstName: '그 앞의 변동일' };
}

/** The name of a day, and the day that it must not precede, with the name of that day. */
interface Order {
  name: string;
  first: Day;
  firstName: string;
}

/** A list with an error if a day is before the day that it must follow, else an empty list. */
function checkOrder(
  field: FieldPath,
  day: Day | undefined,
  { name, first, firstName }: Order,
): FieldFault[] {
  if (day === undefined || day >= first) return [];
  const text = `${name}(${day})이 ${firstName}(${first})보다 앞섭니다. 둘 중 틀린 날짜를 고쳐 주세요.`;
  return [{ field, rule: name, text }];
}

/** Advice on a day of a notice that is more than a year after the one from which it follows. */
function adviseOnLate(
  field: FieldPath,
  day: Day | undefined,
  { name, first, firstName }: Order,
): FieldFault[] {
  if (day === undefined || daysBetween(first, day) <= YEAR) return [];
  const text = `${name}(${day})이 ${firstName}(${first})보다 한 해 넘게 뒤입니다. 해가 맞는지 확인해 주세요.`;
  return adviseOn(field, name, text);
}

function adviseOn(field: FieldPath, rule: string, text: string): FieldFault[] {
  return [{ field, rule, text, severity: 'advice' }];
}
