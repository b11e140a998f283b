import { formatCount } from '../text/counts.ts';
import { withParticle } from '../text/particles.ts';
import { howToWriteVideo } from './videos.ts';

/** For HTML tags that editors paste: how to write the same in Markdown (Korean). */
const IN_MARKDOWN: readonly (readonly [tags: string, hint: string])[] = [
  ['b strong', '굵은 글씨는 **굵게**처럼 적어 주세요.'],
  ['i em', '기울인 글씨는 *기울임*처럼 적어 주세요.'],
  ['s del strike', '지운 글씨는 ~~지움~~처럼 적어 주세요.'],
  ['a', '링크는 [말](주소)로 적어 주세요.'],
  [
    'img figure figcaption picture',
    '그림은 <Figure src="center.jpg" alt="설명" />으로 적어 주세요.',
  ],
  ['h1 h2 h3 h4 h5 h6', '소제목은 ## 소제목처럼 적어 주세요.'],
  ['ul ol li', '목록은 줄마다 - 로 시작해 주세요. 번호는 1. 처럼 적습니다.'],
  [
    'table thead tbody tfoot tr td th caption colgroup col',
    '표는 줄마다 | 로 칸을 나누고, 첫 줄의 아래에 | --- | --- | 를 적어 주세요.',
  ],
  ['blockquote', '인용은 줄마다 > 로 시작해 주세요.'],
  ['hr', '가로줄은 --- 로 적어 주세요.'],
  ['p', '문단은 태그 없이, 앞뒤에 빈 줄을 두어 적어 주세요.'],
  [
    'div span font u o:p center section article main header footer small big sub',
    '태그를 지우고 글만 적어 주세요.',
  ],
  ['sup', '각주이면 [^1]처럼 적고, 아니면 태그를 지우고 글만 적어 주세요.'],
  ['iframe video embed object', howToWriteVideo(undefined)],
  ['source track', '바깥의 태그와 함께 지워 주세요.'],
  ['audio', '소리는 <Audio file="talk.mp3" title="제목" />으로 적어 주세요.'],
  ['details summary', '접어 둘 글은 <Details title="제목">과 </Details> 사이에 적어 주세요.'],
];

const GROUPS: ReadonlyMap<string, { names: readonly string[]; hint: string }> = new Map(
  IN_MARKDOWN.flatMap(([tags, hint]) => {
    const names = tags.split(' ');
    return names.map((name) => [name, { names, hint }] as const);
  }),
);

/** What to type (Korean) instead of a tag of HTML; undefined for other tags. */
export function howToWriteTag(name: string): string | undefined {
  return GROUPS.get(name.toLowerCase())?.hint;
}

/**
 * The names of all tags that are written the same way in Markdown: `tr` and `td` as `table`. Empty for
 * unknown tags.
 */
export function tagsLike(name: string): readonly string[] {
  return name.toLowerCase() === 'br' ? ['br'] : (GROUPS.get(name.toLowerCase())?.names ?? []);
}

/**
 * The message (Korean) for all tags in a text that one Markdown syntax replaces, such as `<table>` and
 * `<td>`.
 */
export function explainTags(names: readonly string[], hint: string, count: number): string {
  const tags = [...new Set(names)].map((name) => `<${name}>`).join(', ');
  const found = `${withParticle(tags, '은/는')} 쓸 수 없는 태그입니다.`;
  return [found, hint, '글자로 쓰려면 \\<로 적어 주세요.', ...totalOf(count)]
    .filter(Boolean)
    .join(' ');
}

/**
 * The message (Korean) for `<br>`; in a table cell it suggests no line break, because Markdown tables cannot
 * have one.
 */
export function explainBreakTag(isInCell: boolean, count = 1): string {
  const hint = isInCell
    ? '표의 칸에서는 줄을 바꿀 수 없으니 쉼표로 잇거나 줄을 나누어 적어 주세요.'
    : '줄을 바꾸려면 앞 줄의 끝에 \\를 적어 주세요.';
  return ['<br>은 쓸 수 없습니다.', hint, ...totalOf(count)].join(' ');
}

function totalOf(count: number): string[] {
  return count > 1 ? [`모두 ${formatCount(count, '곳')}입니다.`] : [];
}
