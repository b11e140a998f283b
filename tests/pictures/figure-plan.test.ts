import { expect, test } from 'vitest';
import { seededRandom } from '../../src/pictures/figure-drawing.ts';
import { type Box, planFigure } from '../../src/pictures/figure-plan.ts';

const BOX = { x: 30, y: 130, width: 660, height: 610 };

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test.each([1, 2, 3, 5, 12, 25, 60])('모양 %d개는 겹치지 않고 자리를 채운다', (count) => {
  for (const seed of ['2024-04', '2023-11', 'undated', '1998-01']) {
    const { numeral, marks } = planFigure(count, BOX, seededRandom(seed));
    const boxes = [numeral, ...marks];
    expect(marks).toHaveLength(count);
    const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeCloseTo(BOX.width * BOX.height);
    for (const [index, one] of boxes.entries()) {
      expect(Math.min(one.width, one.height)).toBeGreaterThanOrEqual(10);
      expect(boxes.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
    }
  }
});
