import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/pictures/chart-drawing.ts';
import { CHART_TYPES, type ChartData } from '../../src/body/chart/chart-data.ts';
import { toChartPicture } from '../../src/body/chart/chart-picture.ts';
import { readChartStyle, readTypeface } from '../../src/content/draw-worker.ts';

const faces = readTypeface();
const style = readChartStyle();

const LONG = '상담사의 감정노동을 줄이기 위해 회사가 마련한 보호 제도와 휴식 시간 보장 여부';
const COLOURS = ['#9c2f22', '#918a7c', '#4d4940'];

function chart(rest: Partial<ChartData> = {}): ChartData {
  return {
    type: 'bar',
    language: 'ko',
    title: '선호하는 복지',
    unit: '%',
    labelHeading: '복지',
    labels: ['운동', '휴식', '교육'],
    series: [{ name: '올해', values: [45, 43, 12] }],
    ...rest,
  };
}

const TABLES: Record<string, Partial<ChartData>> = {
  짧은: {},
  '긴 이름': {
    labels: [LONG, LONG.replaceAll(' ', ''), 'WWW MMM % @ WWW'],
    series: [
      { name: LONG, values: [10, 55.55, 3] },
      { name: 'WORLDWIDE CONTACT CENTRE', values: [1, 2, 3] },
    ],
  },
  음수: {
    unit: '억 원',
    series: [
      { name: '작년', values: [1234, -560, -1200.5] },
      { name: '올해', values: [-3, 0, 9] },
    ],
  },
  '큰 수': { unit: '원', series: [{ name: '올해', values: [1e12, 808_080_808_080, 9e11] }] },
  한자: { labels: ['脱·콜센터', '高度化', '『轉換』 → ㎡ ℃ ①'] },
};

const CASES = CHART_TYPES.flatMap((type) =>
  Object.entries(TABLES).map(([name, table]) => ({ type, name, data: chart({ ...table, type }) })),
);

function draw(data: ChartData): Promise<string> {
  return drawChart(toChartPicture(data), style, faces);
}

/** The pixels of a drawing as `#rrggbb`, and its size. */
async function pixelsOf(svg: string) {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string =>
    data.toString('hex', (y * info.width + x) * 4, (y * info.width + x) * 4 + 4);
  return { at, width: info.width, height: info.height };
}

function count(
  { at, width, height }: Awaited<ReturnType<typeof pixelsOf>>,
  isCounted: (pixel: string, x: number, y: number) => boolean,
): number {
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => x).filter((x) => isCounted(at(x, y), x, y)),
  );
  return rows.flat().length;
}

function isDark(pixel: string): boolean {
  return /^[0-4].[0-4].[0-4].ff$/u.test(pixel);
}

describe.each(CASES)('$type: $name', ({ data }) => {
  test('글자 없이 길로만, 불투명한 흰 바탕의 여백 안에 그린다', async () => {
    const svg = await draw(data);
    expect(svg).not.toMatch(/<text|font-family|<image|NaN|undefined/u);
    const pixels = await pixelsOf(svg);
    const { width, height } = toChartPicture(data);
    expect(pixels).toMatchObject({ width: width * 2, height: height * 2 });
    const edge = (x: number, y: number): boolean =>
      Math.min(x, y, pixels.width - 1 - x, pixels.height - 1 - y) < 10;
    expect(count(pixels, (pixel, x, y) => edge(x, y) && pixel !== 'ffffffff')).toBe(0);
  });
});

test.each(CHART_TYPES)('%s: 계열은 쪽의 낮 색으로 칠한다', async (type) => {
  const names = ['가', '나', '다'];
  const series = names.map((name, index) => ({ name, values: [5 + index, 9 - index, 6] }));
  const share = [{ name: '올해', values: [5, 9, 6] }];
  const pixels = await pixelsOf(
    await draw(chart({ type, series: type === 'share' ? share : series })),
  );
  for (const colour of COLOURS) {
    expect(count(pixels, (pixel) => pixel === `${colour.slice(1)}ff`)).toBeGreaterThan(100);
  }
});

test('이름과 값은 보이는 글자다', async () => {
  const [named, bare] = await Promise.all(
    [['운동'], ['　']].map(async (labels) =>
      pixelsOf(await draw(chart({ labels, series: [{ name: '올해', values: [45] }] }))),
    ),
  );
  if (!named || !bare) throw new Error('그림이 없습니다.');
  const isLeft = (pixel: string, x: number): boolean => isDark(pixel) && x < 100;
  const isRight = (pixel: string, x: number): boolean => isDark(pixel) && x > 600;
  expect(count(named, isLeft)).toBeGreaterThan(count(bare, isLeft) + 200);
  expect(count(named, isRight)).toBeGreaterThan(200);
});

test.each([
  ['한자는 소리로', '脱·콜센터', '탈·콜센터'],
  ['풀어쓴 글자는 모아서', '콜센터'.normalize('NFD'), '콜센터'],
  ['글꼴에 없는 부등호는 있는 글자로', '≥65세', '>=65세'],
  ['한 글자로 된 단위는 풀어서', '㎍', 'µg'],
])('%s 적는다', async (_rule, label, shown) => {
  // A label this long puts all labels above their bars, where the width of a label changes nothing
  // else.
  const [one, other] = await Promise.all(
    [label, shown].map((text) => draw(chart({ labels: [text, LONG, '다'] }))),
  );
  expect(one).toBe(other);
});

test('값의 테두리는 선을 끊을 뿐 글자를 가리지 않는다', async () => {
  const data = chart({ type: 'line', series: [{ name: '올해', values: [45, 44, 45] }] });
  const svg = await draw(data);
  const [haloed, bare] = await Promise.all(
    [svg, svg.replace('<g stroke="#fff"', '<g stroke="none"')].map(pixelsOf),
  );
  if (!haloed || !bare) throw new Error('그림이 없습니다.');
  expect(count(haloed, isDark)).toBeGreaterThan(count(bare, isDark) * 0.9);
  const isWhite = (pixel: string): boolean => pixel === 'ffffffff';
  expect(count(haloed, isWhite)).toBeGreaterThan(count(bare, isWhite));
});

test('글꼴이 하나도 없는 컴퓨터에서도 같은 그림이다', async () => {
  const svg = await draw(chart({ type: 'line' }));
  const run = `process.stdin.toArray().then(async (parts) => {
    const png = await (await import('sharp')).default(Buffer.concat(parts)).png().toBuffer();
    process.stdout.write(png.toString('base64'));
  })`;
  const child = promisify(execFile)(process.execPath, ['-e', run], {
    env: { ...process.env, FONTCONFIG_FILE: '/dev/null', FONTCONFIG_PATH: '/nowhere' },
    maxBuffer: 1e7,
  });
  child.child.stdin?.end(svg);
  const { stdout } = await child;
  expect(stdout).toBe((await sharp(Buffer.from(svg)).png().toBuffer()).toString('base64'));
});

test('같은 자료는 같은 이름과 그림, 다른 숫자는 다른 이름이다', async () => {
  const nameOf = (data: ChartData): string => toChartPicture(data).name;
  expect(nameOf(chart())).toBe(nameOf(structuredClone(chart())));
  expect(await draw(chart())).toBe(await draw(structuredClone(chart())));
  const other = chart({ series: [{ name: '올해', values: [45, 43, 13] }] });
  expect(nameOf(other)).not.toBe(nameOf(chart()));
});

test('쪽의 스타일시트에서 색만 남는다', () => {
  expect(style).toContain('.chart-1 { color: #9c2f22; }');
  expect(style).not.toMatch(/@|var\(|light-dark|\/\*|#7fb3e8/u);
});
