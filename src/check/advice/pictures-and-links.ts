import { nodesOf } from '../../body/nodes.ts';
import { lineOf } from '../../body/text-of.ts';
import { namedFiles } from '../../body/text-references.ts';
import { attributeOf } from '../../body/vocabulary/component.ts';
import { withParticle } from '../../text/particles.ts';
import { isFileName } from '../../text/slug.ts';
import { foldToLetters } from '../../text/compare.ts';
import { adviceAt, adviceOn, type Message, type Rule, type RuleFile } from '../message.ts';

const MAX_BYTES = 5_000_000;

/**
 * A picture has at most 5 MB: every editor downloads it, and readers get a width of at most 1,440
 * px.
 *
 * @rejects
 *     ---
 *     cover: large.jpg
 *     ---
 *
 *     ![상담석](large.jpg)
 * @says
 *     2:1  그림 크기(참고)  ‘large.jpg’는 7.3MB입니다. 5MB 이하로 줄여 주세요. 가로 2,000픽셀이면 충분합니다.
 *     5:1  그림 크기(참고)  ‘large.jpg’는 7.3MB입니다. 5MB 이하로 줄여 주세요. 가로 2,000픽셀이면 충분합니다.
 * @accepts
 *     <Figure src="small.jpg" alt="상담석" />
 */
export const imageSize: Rule = (tree, file) => {
  const explain = (name: unknown): string[] => {
    const bytes = typeof name === 'string' ? file.sizes.get(name) : undefined;
    if (bytes === undefined || bytes <= MAX_BYTES) return [];
    const size = `${(bytes / 1_000_000).toFixed(1)}MB`;
    return [
      `${withParticle(`‘${String(name)}’`, '은/는')} ${size}입니다. 5MB 이하로 줄여 주세요. 가로 2,000픽셀이면 충분합니다.`,
    ];
  };
  if (![...file.sizes.values()].some((bytes) => bytes > MAX_BYTES)) return [];
  return [
    ...explain(leadPictureOf(file).src).map((text) => adviceOn(file, ['cover'], '그림 크기', text)),
    ...namedFiles(tree).images.flatMap(({ name, line, column }) =>
      explain(name).map((text) =>
        adviceAt(file, { position: { start: { line, column } } }, '그림 크기', text),
      ),
    ),
  ];
};

/**
 * The alternative text of a picture is more than its file name or the word `사진`, and differs from
 * the caption, which screen readers read too. The lead picture has one.
 *
 * @rejects
 *     ---
 *     cover: center.jpg
 *     ---
 *
 *     본문
 * @says
 *     2:1  그림 설명(참고)  대표 그림의 설명이 없어 그림을 볼 수 없는 독자는 그림이 있는 줄 모릅니다. 이렇게 적어 주세요: cover: { src: center.jpg, alt: 책이 꽂힌 서가 }
 * @rejects
 *     ---
 *     cover: { src: center.jpg, alt: 사진 1 }
 *     ---
 *
 *     본문
 * @says
 *     2:1  그림 설명(참고)  그림 설명이 ‘사진’ 같은 낱말뿐입니다. 그림에 무엇이 보이는지 적어 주세요. 예: 책이 꽂힌 서가
 * @rejects
 *     ---
 *     cover: "상담, 녹취.jpg"
 *     ---
 *
 *     본문
 * @says
 *     2:1  그림 설명(참고)  대표 그림의 설명이 없어 그림을 볼 수 없는 독자는 그림이 있는 줄 모릅니다. 이렇게 적어 주세요: cover: { src: "상담, 녹취.jpg", alt: 책이 꽂힌 서가 }
 * @rejects
 *     ![center](center.jpg) ![사진 2](seats.jpg)
 *
 *     <Figure src="center.jpg" alt="새 컨택센터" caption="새 컨택센터." />
 * @says
 *     1:1  그림 설명(참고)  그림 설명이 파일 이름입니다. 그림에 무엇이 보이는지 적어 주세요. 예: 책이 꽂힌 서가
 *     1:23  그림 설명(참고)  그림 설명이 ‘사진’ 같은 낱말뿐입니다. 그림에 무엇이 보이는지 적어 주세요. 예: 책이 꽂힌 서가
 *     3:1  그림 설명(참고)  그림 설명(alt)이 caption과 같아 그림을 볼 수 없는 독자가 같은 말을 두 번 듣습니다. 그림에 무엇이 보이는지 적어 주세요. 예: 책이 꽂힌 서가
 * @accepts
 *     ---
 *     cover: pictures/center.jpg
 *     ---
 *
 *     ![상담사가 전화를 받는 사진](center.jpg)
 *
 *     <Figure src="center.jpg" alt="상담석이 늘어선 사무실" caption="새 컨택센터" />
 */
export const pictureWords: Rule = (tree, file) => {
  const images = nodesOf(tree, 'image').map(({ node }) => ({
    node,
    fault: explainAlt(node.url, node.alt ?? ''),
  }));
  const figures = nodesOf(tree, 'mdxJsxFlowElement')
    .filter(({ node }) => node.name === 'Figure')
    .map(({ node }) => {
      const [src = '', alt = '', caption] = ['src', 'alt', 'caption'].map((name) =>
        attributeOf(node, name),
      );
      return { node, fault: explainAlt(src, alt, caption) };
    });
  return [
    ...explainLeadPicture(file),
    ...[...images, ...figures].flatMap(({ node, fault }) =>
      fault === undefined ? [] : [adviceAt(file, node, '그림 설명', `${fault} ${SAY_WHAT}`)],
    ),
  ];
};

const SAY_WHAT = '그림에 무엇이 보이는지 적어 주세요. 예: 책이 꽂힌 서가';

function explainLeadPicture(file: RuleFile): Message[] {
  const { src, alt, caption } = leadPictureOf(file);
  // A path is reported by another rule.
  if (src === undefined || !isFileName(src)) return [];
  const fault = explainAlt(src, alt ?? '', caption);
  const text =
    alt === undefined
      ? `대표 그림의 설명이 없어 그림을 볼 수 없는 독자는 그림이 있는 줄 모릅니다. 이렇게 적어 주세요: cover: { src: ${inBraces(src)}, alt: 책이 꽂힌 서가 }`
      : fault && `${fault} ${SAY_WHAT}`;
  return text === undefined ? [] : [adviceOn(file, ['cover'], '그림 설명', text)];
}

/** A file name as it is typed between braces in YAML, where a comma ends a value, so that it may need quotes. */
function inBraces(name: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u.test(name) ? name : JSON.stringify(name);
}

/** File and alternative text in `cover`, which is a file name or an object; not validated. */
function leadPictureOf({ matter: { cover } }: RuleFile): {
  src?: string | undefined;
  alt?: string | undefined;
  caption?: string | undefined;
} {
  if (typeof cover === 'string') return { src: cover };
  const field = (name: string): string | undefined => {
    const value: unknown =
      typeof cover === 'object' && cover !== null ? Reflect.get(cover, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return { src: field('src'), alt: field('alt'), caption: field('caption') };
}

function explainAlt(file: string, alt: string, caption?: string): string | undefined {
  const letters = foldToLetters(alt);
  if (letters === '') return undefined;
  if ([file, file.replace(/\.[^.]+$/u, '')].map(foldToLetters).includes(letters)) {
    return '그림 설명이 파일 이름입니다.';
  }
  if (/^(?:그림|사진|이미지|도표|image|photo|picture|figure|img)\d*$/u.test(letters)) {
    return '그림 설명이 ‘사진’ 같은 낱말뿐입니다.';
  }
  return caption !== undefined && foldToLetters(caption) === letters
    ? '그림 설명(alt)이 caption과 같아 그림을 볼 수 없는 독자가 같은 말을 두 번 듣습니다.'
    : undefined;
}

const EMPTY_LINK_WORDS =
  /^(?:여기|이곳)(?:를|을|에서)?(?: ?클릭)?$|^(?:클릭|링크|바로 ?가기|(?:click )?here|link)$/iu;

/**
 * The text of a link names its target: screen readers can list the links of a page without the text
 * around them.
 *
 * @rejects
 *     자세한 내용은 [여기](https://example.org)를 보세요.
 * @says
 *     1:9  링크(참고)  ‘여기’만으로는 어디로 가는지 알 수 없습니다. 가는 곳의 이름을 링크로 걸어 주세요. 예: [조사 보고서](https://…)
 * @accepts
 *     자세한 내용은 [여기 실린 보고서](https://example.org)를 보세요.
 */
export const linkWords: Rule = (tree, file) =>
  nodesOf(tree, 'link').flatMap(({ node }) => {
    const words = lineOf(node);
    if (!EMPTY_LINK_WORDS.test(words)) return [];
    const text = `‘${words}’만으로는 어디로 가는지 알 수 없습니다. 가는 곳의 이름을 링크로 걸어 주세요. 예: [조사 보고서](https://…)`;
    return [adviceAt(file, node, '링크', text)];
  });
