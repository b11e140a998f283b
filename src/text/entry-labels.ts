/** Fields of a bid notice that have a label in source texts. */
export type NoticeField = keyof typeof NOTICE;
/**
 * The field that a label above or below an article names: a role of its credits, another field, or `page` (no
 * field).
 */
export type ArticleField = keyof typeof ARTICLE;

/**
 * Labels of each field in notices, without spaces. If a notice has several labels of one field, the one
 * listed first here is used: the agency that needs the service comes before the one that announces it.
 */
const NOTICE = {
  title: '공고명 입찰공고명 공고건명 입찰건명 공고제목 사업명 용역명 건명 과업명',
  number: '공고번호 입찰공고번호 나라장터공고번호 공고관리번호',
  agency:
    '수요기관 수요기관명 수요처 발주기관 발주기관명 발주처 기관 기관명 주관기관 계약기관 공고기관 공고기관명',
  posted:
    '공고일 공고일자 공고일시 입찰공고일 입찰공고일시 공고게시일 공고게시일시 게시일 게시일시',
  deadline: [
    '마감 마감일 마감일시 마감일자 마감시간 마감시각 마감기한 입찰마감 입찰마감일 입찰마감일시 투찰마감 투찰마감일시',
    '입찰서제출마감 입찰서제출마감일시 입찰서접수마감일시 제안서마감 제안서제출마감 제안서제출마감일시 제안서제출기한',
    '제안서접수마감 제안서접수마감일시 제출마감 제출마감일 제출마감일시 제출기한 접수마감 접수마감일 접수마감일시 접수기한',
    '공고마감 공고마감일 공고마감일시 제안서제출기간 제안서접수기간 입찰서제출기간 제출기간 접수기간 입찰기간',
  ].join(' '),
  amount: [
    '금액 사업금액 사업비 총사업비 용역금액 용역비 사업예산 사업예산액 예산 예산액 예산금액 소요예산 배정예산 배정예산액',
    '기초금액 예정금액 추정사업비 추정금액 추정가격',
  ].join(' '),
  kind: '종류 공고종류',
  seats: '좌석 좌석수 운영좌석 운영좌석수',
  url: '공고주소 공고링크 공고원문 원문 원문주소 원문링크 링크 URL',
} as const;

/** Labels above and below articles on boards, in webzines and newsletters, without spaces. */
const ARTICLE = {
  title: '제목 글제목 기사제목',
  subtitle: '부제 부제목',
  글: '글 글쓴이 글쓴사람 필자 저자 기고 기고자 집필 집필자 취재 취재기자 기자 기자명 작성 작성자 등록자 게시자 이름 에디터 원고 By Editor Writer Words',
  정리: '정리 기사정리 글정리 원고정리 정리자 엮은이 편집 편집자',
  사진: '사진 사진제공 사진촬영 사진기자 사진출처 촬영 이미지 이미지제공 자료사진 Photo Photographer',
  번역: '번역 번역자 옮긴이 옮김',
  인터뷰: '인터뷰 인터뷰어',
  인터뷰이: '인터뷰이 대담자',
  source: '출처 기사출처 자료출처 자료제공 원문출처 Source',
  date: [
    '날짜 일자 등록일 등록일자 등록일시 등록 작성일 작성일자 작성일시 게시일 게시일자 입력 입력일 입력일시 입력시간 기사입력',
    '승인 승인일 발행 발행일 발행일자 보도일 보도일자 보도일시 배포일 배포일시 기사등록 Date',
  ].join(' '),
  issue: '호 호수 발행호 게재호 수록호 발행월 게재월 권호',
  pages: '지면 수록지면 게재지면 수록면 게재면 수록쪽 쪽 페이지',
  category: '분류 카테고리 섹션 코너 게시판 Category',
  tags: '태그 키워드 해시태그 Tag Tags',
  page: [
    '조회 조회수 추천 추천수 비추천 댓글 댓글수 좋아요 공감 스크랩 번호 글번호 No Hit Hits Views 공유 첨부 첨부파일 파일첨부 파일 이메일 메일',
    '연락처 전화 IP 비밀번호 수정 수정일 수정일시 최종수정 기사수정 최종수정일 이전글 다음글 이전기사 다음기사 윗글 아랫글 목록',
    '담당부서 담당자 부서 담당 공공누리 만족도 프린트 인쇄 글자크기',
  ].join(' '),
} as const;

/** Labels in notices that belong to no field; they end the value before them. */
const OTHERS = [
  '발주부서 전화번호 팩스 문의 문의처 소재지 지역 제출처 접수처 접수방법 접수장소 현장설명 현장설명회 설명회 제안설명회',
  '계약방법 계약방식 계약금액 계약기간 낙찰방법 낙찰자 낙찰금액 낙찰자결정방법 낙찰자선정방법 예정가격 입찰방법 입찰방식',
  '개찰 개찰일 개찰일시 개찰장소 입찰일시 입찰장소 입찰개시 입찰개시일시 입찰보증금 투찰개시일시 입찰참가자격 참가자격',
  '참가등록마감 참가등록마감일시 참가신청 참가신청기간 입찰참가등록마감 입찰참가등록마감일시 공동수급 공동도급 지역제한 업종 업종제한',
  '사업기간 용역기간 과업기간 수행기간 납품기한 납품장소 사업내용 과업내용 용역내용 사업개요 사업규모 수량 품명 사전규격',
  '제출서류 제출장소 제출방법 구분 업무구분 공고구분 입찰구분 진행상태 상태 조달방식 국제입찰 차수 비고 기타사항',
  '작성자 작성일 등록일',
  ARTICLE.page,
].flatMap((labels) => labels.split(' '));

/** Labels that one site uses in addition to the table: `{ agency: ['의뢰처'] }`. */
interface OwnLabels {
  readonly notice?:
    Readonly<Partial<Record<NoticeField, readonly string[] | undefined>>> | undefined;
  readonly article?:
    Readonly<Partial<Record<ArticleField, readonly string[] | undefined>>> | undefined;
}

/** A field that a label names in notices, and the label's rank among those of the field, 0 for the best. */
interface NoticeLabel {
  /** Undefined for a label that belongs to no field: `담당자`. */
  readonly field?: NoticeField | undefined;
  readonly rank: number;
}

/** The fields that labels (given without spaces) name in notices and in articles; undefined for any other word. */
export interface EntryLabels {
  readonly inNotice: (label: string) => NoticeLabel | undefined;
  readonly inArticle: (label: string) => ArticleField | undefined;
}

/** Combines the table of labels with those of a site. */
export function toEntryLabels({ notice = {}, article = {} }: OwnLabels = {}): EntryLabels {
  const inNotice = new Map<string, NoticeLabel>(OTHERS.map((label) => [label, { rank: 0 }]));
  for (const field of namesOf(NOTICE)) {
    const labels = [...NOTICE[field].split(' '), ...(notice[field] ?? [])];
    for (const [rank, label] of labels.entries()) inNotice.set(toKey(label), { field, rank });
  }
  const inArticle = new Map<string, ArticleField>();
  for (const field of namesOf(ARTICLE)) {
    const labels = [...ARTICLE[field].split(' '), ...(article[field] ?? [])];
    for (const label of labels) inArticle.set(toKey(label), field);
  }
  return {
    inNotice: (label) => inNotice.get(toKey(label)),
    inArticle: (label) => inArticle.get(toKey(label)),
  };
}

function toKey(label: string): string {
  return label.replace(/\s+/gu, '').toLowerCase();
}

function namesOf<Table extends object>(table: Table): (keyof Table & string)[] {
  const names: (keyof Table & string)[] = [];
  for (const name in table) names.push(name);
  return names;
}

/** The names of the fields of notices and of articles that have labels. */
export const LABELLED_FIELDS = { notice: namesOf(NOTICE), article: namesOf(ARTICLE) };

/** The labels of the table, without those of a site. */
export const ENTRY_LABELS = toEntryLabels();
