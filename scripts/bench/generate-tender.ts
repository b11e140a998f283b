type RandomInteger = (below: number) => number;

/** Values that all notices of one service share. */
export interface Service {
  agency: string;
  /** Name of the service, `상담 품질 고객센터 위탁 운영 용역`, without a year. */
  name: string;
  kind: string;
  seats: number;
  /** Amount in won, VAT excluded. */
  krw: number;
  incumbent: string;
}

/** One tender of a service, by its month. */
interface Turn {
  /** Month of the notice: `2024-07`. */
  month: string;
  /** Number of months before the newest month. */
  age: number;
  /** How often the service was tendered after this. */
  later: number;
}

interface Amount {
  krw: number;
  vat: 'included' | 'excluded' | 'exempt' | 'unknown';
  limit?: true;
}

interface Event {
  date: string;
  event: string;
  before?: { deadline?: string; amount?: Amount };
  note?: string;
}

/** The fields of a notice that differ from one tender to the next. */
interface Tender {
  title: string;
  posted: string;
  deadline?: string | undefined;
  amount?: Amount | undefined;
  seats?: number | undefined;
  history?: Event[] | undefined;
  result?: Record<string, string | number> | undefined;
}

const TIMES = ['10:00', '14:00', '15:00', '17:00'];
const DAY_MS = 24 * 60 * 60 * 1000;
/** Number of months after its posting from which on a notice may have a result (낙찰, 유찰). */
const MONTHS_TO_RESULT = 2;
/** The price of a service at one tender, in percent of its price at the next one, two or three years later. */
const RISE = 92;

/**
 * One tender of a service. Of a hundred notices 10 name no amount, 8 do not say whether it includes
 * VAT, and 5 have no deadline; of 운영위탁, 80 name their seats. 17 have a history; of those that are
 * decided, 60 have a result.
 */
export function generateTender(
  service: Service,
  { month, age, later }: Turn,
  random: RandomInteger,
): Tender {
  const posted = `${month}-${String(random(28) + 1).padStart(2, '0')}`;
  const closing = `${addDays(posted, 8 + random(20))} ${TIMES[random(TIMES.length)] ?? ''}`;
  const deadline = random(20) === 0 ? undefined : closing;
  const net = Math.round(service.krw * (RISE / 100) ** later);
  const amount = random(10) === 0 ? undefined : toAmount(net, random);
  const history = toHistory({ posted, deadline, amount }, random);
  const isWithdrawn = history.at(-1)?.event === '취소';
  const isDecided = age >= MONTHS_TO_RESULT && !isWithdrawn && random(100) < 60;
  return {
    title: random(2) === 0 ? service.name : `${month.slice(0, 4)}년 ${service.name}`,
    ...{ posted, deadline, amount },
    seats: service.kind === '운영위탁' && random(5) > 0 ? service.seats : undefined,
    history: history.length > 0 ? history : undefined,
    result: isDecided
      ? toResult(service, addDays(closing.slice(0, 10), 7), net, random)
      : undefined,
  };
}

function toAmount(net: number, random: RandomInteger): Amount {
  const roll = random(100);
  const vat = roll < 78 ? 'included' : roll < 90 ? 'excluded' : roll < 92 ? 'exempt' : 'unknown';
  // Whole thousands with VAT, as agencies name them; it divides by 1.1 to no whole number of won.
  const krw = vat === 'included' ? Math.round((net * 1.1) / 1000) * 1000 : net;
  return { krw, vat, ...(random(10) === 0 ? { limit: true } : {}) };
}

/** Events after the posting; the notice's own fields have the values after the last event. */
function toHistory(
  { posted, deadline, amount }: Pick<Tender, 'posted' | 'deadline' | 'amount'>,
  random: RandomInteger,
): Event[] {
  const date = addDays(posted, 3 + random(4));
  const earlier = { deadline: `${addDays(posted, 7)} 10:00` };
  const moved = deadline === undefined ? undefined : earlier;
  const cheaper = amount && { ...amount, krw: Math.round(amount.krw * 0.9) };
  const roll = random(100);
  if (roll < 6) return [{ date, event: '변경', ...(moved && { before: moved }) }];
  if (roll < 8) {
    const before = { ...moved, ...(cheaper && { amount: cheaper }) };
    const again = { date: addDays(date, 1), event: '변경', note: '제안요청서 정정' };
    return [{ date, event: '변경', ...(Object.keys(before).length > 0 && { before }) }, again];
  }
  if (roll < 12) {
    const failed = { date: addDays(posted, 7), event: '유찰', note: '단독 응찰' };
    return [failed, { date: addDays(posted, 8), event: '재공고', ...(moved && { before: moved }) }];
  }
  if (roll < 14) return [{ date: addDays(posted, 7), event: '유찰' }];
  return roll < 17 ? [{ date, event: '취소', note: '사업 계획 변경' }] : [];
}

function toResult(
  { incumbent }: Service,
  date: string,
  net: number,
  random: RandomInteger,
): NonNullable<Tender['result']> {
  const winner = random(100) < 65 ? incumbent : `견본컨택 ${random(30) + 1}`;
  const price = Math.round((net * (85 + random(14))) / 100);
  if (random(5) === 0) return { date, winner };
  return {
    date,
    winner,
    krw: Math.round(price * 1.1),
    vat: random(3) === 0 ? 'unknown' : 'included',
  };
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
