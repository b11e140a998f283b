/**
 * Texts shown while a reader opens an article for members; a separate file, because its script is loaded only
 * on such pages.
 */
export const signInWords = {
  opening: '본문을 여는 중입니다…',
  opened: '본문을 열었습니다.',
  notKept: '본문을 열었습니다. 이 브라우저에는 기억하지 못했습니다.',
  empty: '암호를 입력해 주세요.',
  /** Sentences about why a text cannot be opened. */
  refusals: {
    wrong: '암호가 맞지 않습니다. 낱말과 순서를 확인해 주세요.',
    missing: '이 사이트에 본문이 올라와 있지 않습니다. 나중에 다시 와 주세요.',
    offline:
      '인터넷에 연결되어 있지 않아 본문을 받지 못했습니다. 연결을 확인하고 다시 열어 주세요.',
    outdated: '사이트가 그사이 바뀌어 본문을 열지 못했습니다. 페이지를 새로 고쳐 주세요.',
    changed: '본문 파일이 손상되어 열 수 없습니다. 새로 고쳐도 그대로이면 사이트에 알려 주세요.',
  },
  /** Shown if the key stored on this device no longer opens anything. */
  expired: '기억해 둔 암호를 이제 쓸 수 없습니다. 새 암호를 입력해 주세요.',
  insecure: '주소가 https로 시작하는 사이트에서만 본문을 열 수 있습니다.',
  signedIn: '로그인해 읽고 있습니다.',
  signOut: '로그아웃',
  saving: '파일을 내려받습니다',
  /** Shown in place of a picture; the description may be ''. */
  noPicture: (description: string) =>
    description === '' ? '그림을 열지 못했습니다.' : `그림을 열지 못했습니다: ${description}`,
};

export type SignInWords = typeof signInWords;
