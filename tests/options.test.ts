import { expect, test } from 'vitest';
import { runScript } from './site/build-site.ts';

test.each([
  ['build', '--help'],
  ['check', '-h'],
  ['new', '--help'],
  ['import', '-h'],
  ['bench', '--help'],
  ['preview', '--help'],
])('npm run %s -- %s: 사용법만 보이고 0으로 끝난다', async (command, flag) => {
  const { code, output } = await runScript([`scripts/${command}/index.ts`, flag]);
  expect(output).toMatch(new RegExp(`^사용법: npm run ${command} -- [^\\n]+\\n`, 'u'));
  expect(code).toBe(0);
});

test.each([
  [['build', '--host', 'github'], '--host에는 none, pages, netlify, cloudflare, nginx 가운데'],
  [['preview', 'tests/없는-폴더'], '먼저 npm run build로 빌드해 주세요'],
  [['preview', 'tests', '--port', '넷'], '포트가 숫자가 아닙니다'],
])('%s: 무엇이 잘못인지와 사용법을 보인다', async ([command = '', ...args], message) => {
  const { code, output } = await runScript([`scripts/${command}/index.ts`, ...args]);
  expect(output).toContain(message);
  expect(output).toContain(`사용법: npm run ${command} -- `);
  expect(code).toBe(2);
});

test.each(['build', 'check'])('내용 폴더가 없으면 %s는 만드는 법을 말한다', async (command) => {
  const { code, output } = await runScript([`scripts/${command}/index.ts`], {
    CONTENT_DIR: '/없는/content',
  });
  expect(output).toBe(
    '/없는/content 폴더가 없습니다. npm run init으로 새로 만들거나 --content에 아카이브의 폴더를 적어 주세요.\n',
  );
  expect(code).toBe(2);
});
