import { WORD_LIST } from '../../src/members/word-list.ts';

/** A verb in the three forms to which endings are attached: `줄이`고, `줄였`다, `줄인`다. */
export interface Verb {
  stem: string;
  past: string;
  /** Form before a noun, `줄인 시간`, which also takes an ending. */
  modifier: string;
}

/** The words of a generated archive; each list is sorted from the most to the least frequent word. */
export interface Vocabulary {
  nouns: readonly string[];
  verbs: readonly Verb[];
  adverbs: readonly string[];
}

type RandomInteger = (below: number) => number;

const COMMON_NOUNS =
  '상담사 고객 센터 상담 업무 서비스 관리자 문의 시간 품질 교육 전화 기업 채널 직원 현장 기준 기록 응대 시장 기술 조사 결과 지난해 자료 방식 운영 회사 목표 변화 문제 경험 조직 과정 챗봇 음성 인식 통화 콜센터 컨택센터 평가 지표 만족도 이직률 근무 환경 제도 협회 회원사 사례 계약 예산 감정 보호 지원 시스템 데이터 분석 이용자 연구소 발주기관 담당자 팀장 신입 면담 지식 검색 화면 절차 안내 예약 배송 환불 요금 보험 은행 병원 공공기관 지자체 재택근무 일정 인력 채용 임금 복지 휴식 소음 좌석 장비 보안 개인정보 동의 녹취 대본 말투 공감 경청 불만 해결 재문의 대기 포기율 연결 분산 이관 자동화 도입 시범 확대 축소 비용 효율 성과 보고서 통계 응답 설문 의견 회의 워크숍 세미나'.split(
    ' ',
  );
const SYLLABLES =
  '가 감 강 개 결 경 계 고 공 관 교 구 국 권 규 근 금 기 내 농 단 담 당 대 도 독 동 등 력 령 론 명 목 무 문 물 민 반 발 방 배 법 변 별 보 복 본 부 분 비 사 산 상 생 서 선 설 성 세 소 속 수 순 시 식 신 실 심 안 약 양 어 업 역 연 영 예 오 외 요 용 우 운 원 위 유 육 의 이 인 일 임 입 자 작 장 재 저 적 전 점 정 제 조 종 주 중 증 지 직 진 차 참 채 책 처 천 체 초 총 최 추 축 출 충 취 치 친 침 칭 타 탐 태 택 토 통 투 특 판 편 평 표 품 필 하 학 한 합 항 해 행 향 현 형 호 화 확 환 활 회 효 후 흥'.split(
    ' ',
  );
const NOUN_ENDINGS = ['', '', '', '력', '성', '률', '자', '과', '실', '망', '체계', '지수', '관리'];
const NATIVE_VERBS: readonly Verb[] = [
  ['줄이', '줄였', '줄인'],
  ['늘리', '늘렸', '늘린'],
  ['살피', '살폈', '살핀'],
  ['바꾸', '바꾸었', '바꾼'],
  ['나누', '나누었', '나눈'],
  ['모으', '모았', '모은'],
  ['맡기', '맡겼', '맡긴'],
  ['다루', '다루었', '다룬'],
  ['알리', '알렸', '알린'],
  ['옮기', '옮겼', '옮긴'],
].map(([stem = '', past = '', modifier = '']) => ({ stem, past, modifier }));
const ADVERBS =
  '꾸준히 크게 먼저 함께 다시 이미 조금씩 빠르게 새로 거의 특히 점차 곧바로 자주 직접 충분히 천천히 뚜렷하게 분기마다 해마다 현장에서 조용히'.split(
    ' ',
  );
/** Numbers of nouns after the common ones. */
const NOUNS = { plain: 2000, joined: 1500, unknown: 600 };
const GENERATED_VERBS = 400;

/**
 * A vocabulary of about 4,000 Korean words: common ones first, then, mixed, nouns of a dictionary, two nouns
 * joined (`상담품질`), and nouns of generated Sino-Korean syllables (`관측력`), as no dictionary has all names;
 * and verbs of nouns (`관측하고`). The same seed gives the same words.
 */
export function generateVocabulary(random: RandomInteger): Vocabulary {
  const syllable = (): string => pickOne(SYLLABLES, random);
  const known = [...COMMON_NOUNS, ...WORD_LIST];
  const others = [
    ...gather(NOUNS.plain, () => pickOne(WORD_LIST, random)),
    ...gather(NOUNS.joined, () => pickOne(known, random) + pickOne(known, random)),
    ...gather(NOUNS.unknown, () => syllable() + syllable() + pickOne(NOUN_ENDINGS, random)),
  ];
  const nouns = [...new Set([...COMMON_NOUNS, ...shuffle(others, random)])];
  const acted = nouns.filter((noun) => noun.length === 2).slice(0, GENERATED_VERBS);
  const verbs = acted.map((noun) => ({
    stem: `${noun}하`,
    past: `${noun}했`,
    modifier: `${noun}한`,
  }));
  return { nouns, verbs: [...NATIVE_VERBS, ...verbs], adverbs: ADVERBS };
}

/** This many different words of a generator. */
function gather(count: number, generate: () => string): Set<string> {
  const words = new Set<string>();
  while (words.size < count) words.add(generate());
  return words;
}

function shuffle(words: readonly string[], random: RandomInteger): string[] {
  const places = new Map(words.map((word) => [word, random(RESOLUTION)]));
  return [...words].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Picks an element of a list at random, each with the same probability. */
export function pickOne(list: readonly string[], random: RandomInteger): string {
  return list[random(list.length)] ?? '';
}

/**
 * Returns a function that picks an element at random, that of rank r (from 0) with a probability in
 * proportion to 1 / (r + 3), after Zipf's law.
 */
export function toZipfPicker<T>(list: readonly T[]): (random: RandomInteger) => T | undefined {
  let sum = 0;
  const sums = list.map((_, rank) => (sum += 1 / (rank + 3)));
  return (random) => {
    const aim = (random(RESOLUTION) / RESOLUTION) * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    return list[low];
  };
}

const RESOLUTION = 2 ** 30;
