import { disassemble } from 'es-hangul';
import satori, { type Font } from 'satori';
import { readHanja } from '../text/hanja.ts';

/** A line of text, in units of the drawing; `x` is its start (or middle or end, by `align`), `y` its baseline. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  size: number;
  ink: string;
  align?: 'middle' | 'end';
}

/** The fonts of a text, in order of preference. */
export type Typeface = Font[];

// Distance in em from the top of a line to its baseline, for Hahmlet and a line height of 1.
const BASELINE = 0.936;

/**
 * Draws lines of text as SVG paths, so that the result does not depend on installed fonts. Characters that
 * the typeface lacks are replaced by similar ones (`①` by `1`) or left out.
 */
export async function drawText(
  lines: readonly TextLine[],
  canvas: { width: number; height: number },
  typeface: Typeface,
): Promise<string> {
  const lacking = new Set<string>();
  const drawn = await draw(lines, canvas, typeface, lacking);
  if (lacking.size === 0) return drawn;
  const changed = lines.map((line) => ({ ...line, text: substitute(line.text, lacking) }));
  const still = new Set<string>();
  const redrawn = await draw(changed, canvas, typeface, still);
  if (still.size === 0) return redrawn;
  const left = changed.map((line) => ({
    ...line,
    text: [...line.text].filter((letter) => !still.has(letter)).join(''),
  }));
  return draw(left, canvas, typeface, new Set());
}

/** Draws the lines; adds the characters that the fonts lack to `lacking`. */
function draw(
  lines: readonly TextLine[],
  { width, height }: { width: number; height: number },
  typeface: Typeface,
  lacking: Set<string>,
): Promise<string> {
  const fontFamily = typeface.map(({ name }) => name).join(', ');
  const children = lines.filter(({ text }) => text !== '').map((line) => toElement(line, width));
  return satori(
    {
      type: 'div',
      key: null,
      props: { style: { display: 'flex', width, height, fontFamily }, children },
    },
    {
      width,
      height,
      fonts: typeface,
      loadAdditionalAsset: (_code, segment) => {
        for (const letter of segment) lacking.add(letter);
        return Promise.resolve([]);
      },
    },
  );
}

function toElement({ text, x, y, size, ink, align }: TextLine, width: number) {
  const room = { left: x, right: undefined, justifyContent: 'flex-start' };
  const placed = {
    start: room,
    middle: { left: x - width, right: -x, justifyContent: 'center' },
    end: { left: undefined, right: width - x, justifyContent: 'flex-end' },
  }[align ?? 'start'];
  return {
    type: 'div',
    key: null,
    props: {
      style: {
        ...placed,
        position: 'absolute',
        display: 'flex',
        top: y - BASELINE * size,
        fontSize: size,
        lineHeight: 1,
        color: ink,
        whiteSpace: 'pre',
      },
      children: text,
    },
  };
}

// Pairs of a character that the font lacks and its substitute. Greek mu (in the decomposition of ㎍)
// becomes the micro sign.
const SIGNS = toPairs(
  '「‘ 」’ 『“ 』” 〈‘ 〉’ 《“ 》” ・· →· ∼~ 〜~ ←· ⇒· ∙· ‧· ≥>= ≤<= ≠!= ≒~ \u03BC\u00B5',
);
// Pairs of a Japanese form of a hanja and the Korean form.
const FORMS = toPairs(
  '脱脫 説說 内內 真眞 青靑 国國 会會 戦戰 対對 与與 増增 経經 済濟 駅驛 鉄鐵 広廣 号號 体體 学學 気氣 売賣 読讀 変變 応應 実實 当當 発發 総總 図圖 労勞 医醫 価價 効效 検檢 権權 点點 転轉 録錄 関關 数數 様樣 楽樂 満滿 県縣 区區 円圓',
);

function toPairs(text: string): Map<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

/**
 * Replaces characters that the font lacks: hanja by their reading (脱 -> 탈), brackets by quotes, ①
 * by 1, a rare syllable by its letters. Characters without a substitute are removed.
 */
function substitute(text: string, lacking: ReadonlySet<string>): string {
  const read = [...text].some((letter) => lacking.has(letter) && /\p{Script=Han}/u.test(letter))
    ? readHanja(text.replace(/\p{Script=Han}/gu, (letter) => FORMS.get(letter) ?? letter))
    : text;
  return [...read]
    .map((letter) => (lacking.has(letter) ? substituteOf(letter) : letter))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function substituteOf(letter: string): string {
  const sign = [...(SIGNS.get(letter) ?? letter.normalize('NFKC'))]
    .map((part) => SIGNS.get(part) ?? part)
    .join('');
  if (sign !== letter) return sign;
  return /\p{Script=Hangul}/u.test(letter) ? disassemble(letter) : '';
}
