/** For HTML tags that editors type: how to write the same in Markdown (Korean). */
const IN_MARKDOWN: readonly (readonly [tags: string, hint: string])[] = [
  ['b strong', '굵은 글씨는 **굵게**처럼 적어 주세요.'],
  ['i em', '기울인 글씨는 *기울임*처럼 적어 주세요.'],
  ['s del strike', '지운 글씨는 ~~지움~~처럼 적어 주세요.'],
  ['a', '링크는 [말](주소)로 적어 주세요.'],
  ['img', '그림은 <Figure src="center.jpg" alt="설명" />으로 적어 주세요.'],
  ['h1 h2 h3 h4 h5 h6', '소제목은 ## 소제목처럼 적어 주세요.'],
  ['ul ol li', '목록은 줄마다 - 로 시작해 주세요.'],
  ['table thead tbody tr td th', '표는 줄마다 | 로 칸을 나누어 적어 주세요.'],
  ['blockquote', '인용은 줄마다 > 로 시작해 주세요.'],
  ['hr', '가로줄은 --- 로 적어 주세요.'],
  ['p div span font u center section article', '태그를 지우고 글만 적어 주세요.'],
];

const HINTS: ReadonlyMap<string, string> = new Map(
  IN_MARKDOWN.flatMap(([tags, hint]) => tags.split(' ').map((tag) => [tag, hint] as const)),
);

/** What to type (Korean) instead of a tag of HTML; undefined for other tags. */
export function howToWriteTag(name: string): string | undefined {
  return HINTS.get(name.toLowerCase());
}

/**
 * The message (Korean) for `<br>`; in a cell of a table it suggests no line break, because Markdown has
 * none there.
 */
export function explainBreakTag(isInCell: boolean): string {
  return isInCell
    ? '<br>은 쓸 수 없습니다. 표의 칸에서는 줄을 바꿀 수 없으니 쉼표로 잇거나 줄을 나누어 적어 주세요.'
    : '<br>은 쓸 수 없습니다. 줄을 바꾸려면 앞 줄의 끝에 \\를 적어 주세요.';
}
