import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CTRL_C, CTRL_U, DOWN, ENTER, play, type Step } from '../new/terminal.ts';
import { temporaryFolder } from '../site/build-site.ts';

const run = (folder: string, args: string, steps: readonly Step[]) =>
  play(`${process.execPath} scripts/init/index.ts ${args} --out ${folder}`, steps);

test('묻는 대로 답하면 만들어지고, 틀린 답은 그 자리에서 알려 준다', async () => {
  const folder = join(temporaryFolder(), 'journal');
  const { code, screen } = await run(folder, '--publisher 견본출판', [
    ['제호', ENTER],
    ['비어 있습니다. 제호를 적어 주세요.', `걷는 사람${ENTER}`],
    ['언어', ENTER],
    ['창간 연도', `${CTRL_U}작년${ENTER}`],
    ['숫자', `${CTRL_U}1999${ENTER}`],
    ['소개', ENTER],
    ['저장소의 주소', ENTER],
    ['사이트의 주소', `https://walk.example.org${ENTER}`],
    ['분류', ENTER],
    ['입찰 공고', DOWN + ENTER],
    ['이대로 만들까요?', ENTER],
  ]);
  expect(screen).not.toContain('발행처(publisher)');
  expect(code).toBe(0);
  const journal = readFileSync(join(folder, 'journal.yaml'), 'utf8');
  for (const line of ['title: 걷는 사람', 'since: 1999', '    holds: bids']) {
    expect(journal).toContain(`${line}\n`);
  }
});

test('그만두면 아무것도 남지 않는다', async () => {
  const folder = join(temporaryFolder(), 'journal');
  const { code, screen } = await run(folder, '--name 걷는사람 --publisher 견본출판', [
    ['언어', ENTER],
    ['창간 연도', CTRL_C],
  ]);
  expect(code).toBe(130);
  expect(screen).toContain('아무것도 바뀌지 않았습니다.');
  expect(existsSync(folder)).toBe(false);
});
