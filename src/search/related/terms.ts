import { foldWord } from '../../text/compare.ts';
import type { Morpheme } from '../analyze.ts';

/** A noun, name or compound of a text, and how often it occurs. */
export interface Term {
  /** The term in lower case without spaces: `고객경험` for `고객 경험`. */
  key: string;
  /** The most frequent spelling of the term. */
  surface: string;
  count: number;
  /** Whether the term occurs only inside longer words: 개인 in 개인정보. */
  isPart: boolean;
}

/** A text with its morphemes. */
export interface AnalyzedText {
  text: string;
  morphemes: readonly Morpheme[];
}

const IN_TITLE = 3;
const IN_TAGS = 2;
const LEAST = 2;

/**
 * The terms that describe an article's topic: nouns, words in other scripts, compounds (`이직률` of 이직 and
 * 률), and pairs of these with a space between them; no verbs, adverbs, numbers or single characters, and
 * nothing that occurs only once. An occurrence in the title counts three times, a tag twice. Terms with the
 * same key are one.
 */
export function toTerms(
  title: AnalyzedText,
  text: AnalyzedText,
  tags: readonly string[],
  keyOf: (surface: string) => string = foldWord,
): Term[] {
  const found = new Map<string, FoundTerm>();
  const add = (surface: string, count: number, isPart: boolean): void => {
    const key = keyOf(surface);
    const term = found.get(key) ?? { isPart: true, spellings: new Map<string, number>() };
    term.isPart &&= isPart;
    term.spellings.set(surface, (term.spellings.get(surface) ?? 0) + count);
    found.set(key, term);
  };
  for (const tag of tags) add(tag, IN_TAGS, false);
  for (const { surface, isPart } of toSurfaces(title)) add(surface, IN_TITLE, isPart);
  for (const { surface, isPart } of toSurfaces(text)) add(surface, 1, isPart);
  return [...found]
    .map(([key, { isPart, spellings }]) => ({ key, ...mostFrequent(spellings), isPart }))
    .filter(({ count }) => count >= LEAST);
}

interface FoundTerm {
  isPart: boolean;
  spellings: Map<string, number>;
}

/** Finds every occurrence of a possible term in a text; `isPart` if it is inside a longer word. */
function toSurfaces({ text, morphemes }: AnalyzedText): { surface: string; isPart: boolean }[] {
  const surfaces: { surface: string; isPart: boolean }[] = [];
  let before: Span | undefined;
  for (const run of toRuns(morphemes)) {
    const whole = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    const surface = text.slice(whole.start, whole.end);
    if (isTopic(surface)) surfaces.push({ surface, isPart: false });
    const parts = run.length > 1 ? run.filter(({ kind }) => kind === 'noun') : [];
    for (const part of parts.map(({ start, end }) => text.slice(start, end)).filter(isTopic)) {
      surfaces.push({ surface: part, isPart: true });
    }
    if (before?.end === whole.start - 1 && text[before.end] === ' ') {
      const pair = [text.slice(before.start, before.end), surface];
      if (isTopicPair(pair)) surfaces.push({ surface: pair.join(' '), isPart: false });
    }
    before = whole;
  }
  return surfaces;
}

interface Span {
  start: number;
  end: number;
}

const LONGEST = 14;

/** Groups nouns, affixes and words in other scripts that are adjacent without a space. */
function toRuns(morphemes: readonly Morpheme[]): Morpheme[][] {
  const runs: Morpheme[][] = [];
  for (const morpheme of morphemes) {
    if (!/^(?:noun|affix|foreign)$/u.test(morpheme.kind)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.end === morpheme.start) last.push(morpheme);
    else runs.push([morpheme]);
  }
  return runs;
}

/** Whether a word is a topic by itself: 상담사, not 경험, 구체적 or 해당. */
function isTopic(surface: string): boolean {
  return (
    canBeTerm(surface) && !GENERAL_NOUNS.has(surface.toLowerCase()) && !/..[적형]$/u.test(surface)
  );
}

/** Whether two words are a topic together: 고객 경험, not 해당 고객. */
function isTopicPair(words: readonly string[]): boolean {
  return words.every(canBeTerm) && words.some(isTopic) && words.join(' ').length <= LONGEST;
}

/** Whether a text can be a term: 2 to 14 characters, beginning with a letter; lower-case English from four letters. */
function canBeTerm(surface: string): boolean {
  return (
    surface.length > 1 &&
    surface.length <= LONGEST &&
    /^\p{L}/u.test(surface) &&
    !/^[a-z]{1,3}$/u.test(surface) &&
    !POINTING_NOUNS.has(surface)
  );
}

/** The most frequent spelling (the first one of several), with the count of all spellings. */
function mostFrequent(spellings: ReadonlyMap<string, number>): { surface: string; count: number } {
  const counts = [...spellings.values()];
  const most = Math.max(...counts);
  const [surface = ''] = [...spellings].find(([, count]) => count === most) ?? [];
  return { surface, count: counts.reduce((sum, count) => sum + count, 0) };
}

/**
 * Nouns that are never a topic, even before another noun (해당 기업): they occur in articles of any
 * subject, for pointing, counting, time, or the text itself.
 */
const POINTING_NOUNS: ReadonlySet<string> = toSet(
  `가운데 가지 각각 각종 거기 건 것 경우 곳 관련 그것 그동안 글 기사 기존 기타 까닭 끝 나라 내년 내용 누구 다른 다수
  다양 다음 당시 대상 대부분 동안 둘 뒤 때문 때 마지막 먼저 모두 모습 무렵 무엇 물론 바로 발행 밖 번째 별도 본격 본문 본인
  부분 사실 사이 상대 서로 소수 속 수 순간 스스로 시간 시기 실제 아래 안 앞 여기 여럿 오늘 올해 옆 우리 우선 원문 위 이것
  이내 이번 이상 이외 이전 이하 이후 일부 일반 자신 자체 작년 전반 전체 절반 점 정도 주요 중 중심 지난해 직전 직접 직후
  집중 쪽 차원 처음 최고 최근 최대 최소 측면 특정 특히 편 평균 필수 하나 하루 합계 항목 해당 현재`,
);

/**
 * Nouns that are a topic only together with another noun (고객 경험, 음성 인식, 시장 규모), and English
 * function words.
 */
const GENERAL_NOUNS: ReadonlySet<string> = toSet(
  `가능 가치 감사 감소 강조 강화 개념 개발 개선 검색 검토 결과 결정 경험 계속 계획 고려 공유 공통 과정 관리 관점 구분 구성
  구조 구축 국내 규모 그림 기간 기관 기능 기대 기록 기반 기본 기억 기업 기준 기회 노력 능력 단계 단순 단어 단체 단점 답변
  대답 대응 대책 도입 동작 등록 말 목적 목표 문제 문장 반복 반영 발생 발표 방법 방식 방안 방지 방향 배경 배치 변경 변화 보고
  보고서 보장 부문 분석 분야 불구 비교 비율 비중 사람 사례 사용 사진 사회 상태 상황 생각 생성 선택 설명 설정 세계 소개 수준 수치
  순서 시도 시작 시장 실시 실행 업계 업무 업체 역할 연결 연구 영향 예상 예시 완료 완전 요소 요청 운영 원인 유지 유형 의견 의도
  의미 의존 이동 이름 이야기 이용 이유 이해 인식 일치 자동 자료 자리 작동 작성 작업 장면 장점 적용 전달 전망 전환 접근 정리 정보
  제거 제공 제목 제외 제한 조건 조사 존재 종료 종류 주제 준비 중요 증가 지원 지적 진행 질문 차이 참여 처리 추가 추진 출처 특징
  판단 평가 포함 표시 필요 한계 해결 해석 해외 허용 형태 호출 확대 확인 활동 활용 회사 효과
  and are for from how not our that the this what with you`,
);

function toSet(words: string): Set<string> {
  return new Set(words.split(/\s+/u));
}
