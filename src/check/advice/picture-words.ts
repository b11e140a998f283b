import { nodesOf } from '../../body/nodes.ts';
import type { InText } from '../../body/typed.ts';
import { adviceAt, type Rule } from '../rule.ts';
import { attributeOf } from '../../body/vocabulary/component.ts';

/** Words about a picture, and where they stand. */
interface PictureWords {
  place: InText;
  file: string;
  alt: string;
  caption?: string | undefined;
}

/**
 * What is said of a picture to those who cannot see it is more than its file name, than the word
 * `사진`, and than the caption that they hear anyway.
 *
 * @rejects
 *     ![center](center.jpg) ![사진 2](seats.jpg)
 *
 *     <Figure src="center.jpg" alt="새 컨택센터" caption="새 컨택센터." />
 * @says
 *     1:1  그림 설명(참고)  그림 설명이 파일 이름입니다. 그림에 무엇이 보이는지 적어 주세요. 예: 상담석이 늘어선 사무실
 *     1:23  그림 설명(참고)  그림 설명에 그림이라는 말만 있습니다. 그림에 무엇이 보이는지 적어 주세요. 예: 상담석이 늘어선 사무실
 *     3:1  그림 설명(참고)  alt와 caption이 같아 그림을 볼 수 없는 독자가 같은 말을 두 번 듣습니다. alt에는 그림에 무엇이 보이는지 적어 주세요. 예: 상담석이 늘어선 사무실
 * @accepts
 *     ![상담사가 전화를 받는 사진](center.jpg)
 *
 *     <Figure src="center.jpg" alt="상담석이 늘어선 사무실" caption="새 컨택센터" />
 */
export const pictureWords: Rule = (tree, file) => {
  const images = nodesOf(tree, 'image').map(({ node }): PictureWords => ({
    place: node,
    file: node.url,
    alt: node.alt ?? '',
  }));
  const figures = nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }): PictureWords[] =>
    node.name === 'Figure'
      ? [
          {
            place: node,
            file: attributeOf(node, 'src') ?? '',
            alt: attributeOf(node, 'alt') ?? '',
            caption: attributeOf(node, 'caption'),
          },
        ]
      : [],
  );
  return [...images, ...figures].flatMap((words) => {
    const fault = findFault(words);
    if (fault === undefined) return [];
    const text = `${fault} 그림에 무엇이 보이는지 적어 주세요. 예: 상담석이 늘어선 사무실`;
    return [adviceAt(file, words.place, '그림 설명', text)];
  });
};

function findFault({ file, alt, caption }: PictureWords): string | undefined {
  const letters = lettersOf(alt);
  if (letters === '') return undefined;
  if ([file, file.replace(/\.[^.]+$/u, '')].map(lettersOf).includes(letters)) {
    return '그림 설명이 파일 이름입니다.';
  }
  if (/^(?:그림|사진|이미지|도표|image|photo|picture|figure|img)\d*$/u.test(letters)) {
    return '그림 설명에 그림이라는 말만 있습니다.';
  }
  return caption !== undefined && lettersOf(caption) === letters
    ? 'alt와 caption이 같아 그림을 볼 수 없는 독자가 같은 말을 두 번 듣습니다. alt에는'
    : undefined;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
