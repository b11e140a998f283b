/**
 * Texts of an article for members, shown to readers who are no members or have not signed in. `name` is
 * what the journal calls its members: `회원사`, `구독자`.
 */
export const membersWords = (name = '회원') => ({
  /** Mark in lists and above the title. */
  mark: `${name} 전용`,
  note: `이 기사의 본문은 ${name}만 읽을 수 있습니다.`,
  opensOn: (day: string) => `${day}부터는 누구나 읽을 수 있습니다.`,
  /** Shown on a site that was built without the archive's secret. */
  leftOut: '지금 이 사이트에는 본문이 실려 있지 않습니다.',
  /** The form for the passphrase. */
  passphrase: `${name} 암호`,
  hint: '받은 낱말 일곱 개를 차례로 적어 주세요. 띄어쓰기는 하지 않아도 됩니다.',
  remember: '이 기기에서 기억하기',
  rememberHint: '기억하지 않으면 기사마다 암호를 다시 적어야 합니다.',
  open: '본문 열기',
  /** About articles for members, in llms.txt. */
  teasersOnly: `${name} 전용 기사는 제목과 요약만 있습니다.`,
  needsScript: '본문을 열려면 브라우저에서 자바스크립트를 켜 주세요.',
  /** The text of a link, in feeds and Markdown. */
  readOnPage: '기사 페이지에서 읽기',
  /** The text of the link to the page of `membership` in journal.yaml. */
  join: '가입 안내',
});

export type MembersWords = ReturnType<typeof membersWords>;
