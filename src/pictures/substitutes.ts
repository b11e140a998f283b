import { disassemble } from 'es-hangul';
import { readHanja } from '../text/hanja.ts';

const MARKS: Record<string, string> = {
  '「': '‘',
  '」': '’',
  '『': '“',
  '』': '”',
  '〈': '‘',
  '〉': '’',
  '《': '“',
  '》': '”',
  '・': '·',
  '→': '·',
  '∼': '~',
  '〜': '~',
  '←': '·',
  '⇒': '·',
  '∙': '·',
  '‧': '·',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≒': '~',
  // Greek mu, as ㎍ is written; the face has the micro sign.
  '\u03BC': '\u00B5',
};

// Forms that Japan writes, before those that Korea reads.
const FORMS = new Map(
  '脱脫 説說 内內 真眞 青靑 国國 会會 戦戰 対對 与與 増增 経經 済濟 駅驛 鉄鐵 広廣 号號 体體 学學 気氣 売賣 読讀 変變 応應 実實 当當 発發 総總 図圖 労勞 医醫 価價 効效 検檢 権權 点點 転轉 録錄 関關 数數 様樣 楽樂 満滿 県縣 区區 円圓'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * Replaces characters that the font lacks: hanja by their reading (脱 -> 탈), brackets by quotes, ①
 * by 1, a rare syllable by its letters. Characters without a substitute are removed.
 */
export function substitute(text: string, lacking: ReadonlySet<string>): string {
  const read = [...text].some((letter) => lacking.has(letter) && isHan(letter))
    ? readHanja(text.replace(/\p{Script=Han}/gu, (letter) => FORMS.get(letter) ?? letter))
    : text;
  return [...read]
    .map((letter) => (lacking.has(letter) ? substituteOf(letter) : letter))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function substituteOf(letter: string): string {
  const mark = [...(MARKS[letter] ?? letter.normalize('NFKC'))]
    .map((part) => MARKS[part] ?? part)
    .join('');
  if (mark !== letter) return mark;
  return /\p{Script=Hangul}/u.test(letter) ? disassemble(letter) : '';
}

function isHan(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter);
}
