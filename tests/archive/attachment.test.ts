import { expect, test } from 'vitest';
import { explainAttachment } from '../../src/archive/attachment.ts';

test.each(['index.html', 'index.md'])(
  '사이트가 기사 곁에 만드는 %s은(는) 첨부할 수 없다',
  (name) => {
    expect(explainAttachment(name)).toContain('이런 파일은 첨부할 수 없습니다');
  },
);
