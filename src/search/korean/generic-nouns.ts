/**
 * Nouns that are never a topic, even before another noun (해당 기업): they occur in articles of any
 * subject, for pointing, counting, time, or the text itself.
 */
export const POINTING_NOUNS: ReadonlySet<string> = toSet(
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
export const GENERAL_NOUNS: ReadonlySet<string> = toSet(
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
