import sharp, { type Sharp } from 'sharp';

/** A picture of one colour, which takes little time to write at any size. */
function flat(width: number, height: number, alpha?: number): Sharp {
  const background = { r: 60, g: 90, b: 120, alpha: alpha ?? 1 };
  return sharp({ create: { width, height, channels: alpha === undefined ? 3 : 4, background } });
}

const MADE: Record<string, () => Sharp> = {
  // The texts of `writtenBody` use these two.
  'a.png': () => flat(100, 90).png(),
  'wide.jpg': () => flat(1600, 90).jpeg(),
  'dot.png': () => flat(1, 1).png(),
  'dot.gif': () => flat(1, 1, 0.5).gif(),
  'row.png': () => flat(20_000, 1).png(),
  'column.png': () => flat(1, 20_000, 0.5).png(),
  'edge.png': () => flat(300, 16_383).png(),
  'beyond.png': () => flat(300, 16_384).png(),
  'tall.jpg': () => flat(1080, 20_000).jpeg(),
  'clear.png': () => flat(500, 20_000, 0.5).png(),
  'too-tall.png': () => flat(10, 65_001).png(),
  'cmyk.jpg': () => flat(800, 600).toColourspace('cmyk').jpeg(),
  'deep.png': () => flat(800, 600).toColourspace('rgb16').png(),
  'grey.png': () => flat(800, 600).toColourspace('b-w').png(),
  'turned.jpg': () => flat(2000, 300).withMetadata({ orientation: 6 }).jpeg(),
  'lab.tif': () => flat(300, 200).toColourspace('lab').tiff(),
  'b.webp': () => flat(1600, 900, 0.5).webp(),
};

/** Names of pictures with sizes at the limits of their formats or beyond, and of unusual kinds. */
export const PICTURES = [...Object.keys(MADE), 'moving.gif', 'damaged.jpg'];

/** Names of attachments, usual and odd ones. */
export const ATTACHED = [
  ...[
    'a.pdf',
    'a b.pdf',
    "a&b'.pdf",
    'ａ.pdf',
    'index.txt',
    '%.pdf',
    'con.pdf',
    '.a.pdf',
    'a*b.pdf',
  ],
  ...[
    `${'긴'.repeat(65)}.pdf`,
    `${'긴'.repeat(70)}.pdf`,
    '각.pdf'.normalize('NFD'),
    'letter.txt',
    'İ.pdf',
  ],
];

/** The pictures and attachments, each with its bytes. */
export async function edgeFiles(): Promise<[name: string, bytes: Uint8Array | string][]> {
  const pictures = Object.entries(MADE).map(async ([name, make]): Promise<[string, Uint8Array]> => {
    return [name, await make().toBuffer()];
  });
  const frames = await Promise.all([1, 2, 3].map(() => flat(60, 40).png().toBuffer()));
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const photograph = sharp({
    create: { width: 400, height: 300, channels: 3, background: '#456', noise },
  });
  const damaged = await photograph.jpeg().toBuffer();
  for (let at = 3000; at < 6000; at += 37) damaged[at] = (damaged[at] ?? 0) ^ 0x55;
  return [
    ...(await Promise.all(pictures)),
    [
      'moving.gif',
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    ],
    ['damaged.jpg', damaged],
    ...ATTACHED.map((name): [string, string] => [name, '%PDF-1.4']),
  ];
}
