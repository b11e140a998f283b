import { withParticle } from '../../text/particles.ts';
import { namedFiles } from '../../body/text-references.ts';
import { adviceAt, adviceOn, type Rule } from '../rule.ts';

const MAX_BYTES = 5_000_000;

/**
 * A picture is no bigger than 5 MB: everybody who works on the journal downloads it, and readers
 * get at most 1,440 pixels of it.
 *
 * @rejects
 *     ---
 *     cover: large.jpg
 *     ---
 *
 *     ![상담석](large.jpg)
 * @says
 *     2:1  그림 크기(참고)  ‘large.jpg’는 7.3MB입니다. 5MB 아래로 줄여 주세요. 가로 2,000픽셀이면 넉넉합니다.
 *     5:1  그림 크기(참고)  ‘large.jpg’는 7.3MB입니다. 5MB 아래로 줄여 주세요. 가로 2,000픽셀이면 넉넉합니다.
 * @accepts
 *     <Figure src="small.jpg" alt="상담석" />
 */
export const imageSize: Rule = (tree, file) => {
  const explain = (name: unknown): string[] => {
    const bytes = typeof name === 'string' ? file.sizes.get(name) : undefined;
    if (bytes === undefined || bytes <= MAX_BYTES) return [];
    const size = `${(bytes / 1_000_000).toFixed(1)}MB`;
    return [
      `${withParticle(`‘${String(name)}’`, '은/는')} ${size}입니다. 5MB 아래로 줄여 주세요. 가로 2,000픽셀이면 넉넉합니다.`,
    ];
  };
  if (![...file.sizes.values()].some((bytes) => bytes > MAX_BYTES)) return [];
  return [
    ...explain(file.matter.cover).map((text) => adviceOn(file, ['cover'], '그림 크기', text)),
    ...namedFiles(tree).images.flatMap(({ name, line, column }) =>
      explain(name).map((text) =>
        adviceAt(file, { position: { start: { line, column } } }, '그림 크기', text),
      ),
    ),
  ];
};
