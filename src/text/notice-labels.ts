const LABELLED_FIELDS = [
  ...(['title', 'number', 'agency', 'posted', 'deadline'] as const),
  ...(['amount', 'kind', 'seats', 'url'] as const),
];

/** Fields of a bid notice that have a label in source texts. */
export type LabelledField = (typeof LABELLED_FIELDS)[number];

/**
 * Labels of each field in notices, without spaces. If a notice has several of one field, the one
 * that comes first here is meant: who needs the service, not who announces it.
 */
const LABELS: Readonly<Record<LabelledField, string>> = {
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
};

/** Labels of what no field takes: they end the value before them. */
const OTHERS = new Set(
  [
    '담당 담당자 담당부서 발주부서 연락처 전화 전화번호 팩스 이메일 문의 문의처 작성자 작성일 등록일 조회 조회수 소재지 지역',
    '계약방법 계약방식 계약금액 계약기간 낙찰방법 낙찰자 낙찰금액 낙찰자결정방법 낙찰자선정방법 예정가격 입찰방법 입찰방식',
    '개찰 개찰일 개찰일시 개찰장소 입찰일시 입찰장소 입찰개시 입찰개시일시 입찰보증금 투찰개시일시 입찰참가자격 참가자격',
    '참가등록마감 참가등록마감일시 참가신청 참가신청기간 입찰참가등록마감 입찰참가등록마감일시 공동수급 공동도급 지역제한 업종 업종제한',
    '사업기간 용역기간 과업기간 수행기간 납품기한 납품장소 사업내용 과업내용 용역내용 사업개요 사업규모 수량 품명',
    '제출서류 제출장소 제출방법 제출처 접수처 접수방법 접수장소 현장설명 현장설명회 설명회 제안설명회 사전규격',
    '구분 업무구분 공고구분 입찰구분 진행상태 상태 조달방식 국제입찰 차수 비고 기타사항 첨부 첨부파일',
  ]
    .join(' ')
    .split(' '),
);

const FIELDS = LABELLED_FIELDS.map((field) => ({ field, labels: LABELS[field].split(' ') }));

/**
 * The field of a label without spaces, `제출마감`, and its rank among the labels of this field;
 * no field for the label of something else, `담당자`; undefined for any other word.
 */
export function findNoticeLabel(
  label: string,
): { field?: LabelledField; rank?: number } | undefined {
  for (const { field, labels } of FIELDS) {
    const rank = labels.indexOf(label);
    if (rank >= 0) return { field, rank };
  }
  return OTHERS.has(label) ? {} : undefined;
}
