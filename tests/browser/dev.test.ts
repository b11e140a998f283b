import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE, inheritedEnvironment, temporaryFolder } from '../site/build-site.ts';
import { openBrowser } from '../../scripts/browser.ts';

// Astro's own command goes into the background where it takes its caller for a program.
const START = `
  import { dev } from 'astro';
  const { address } = await dev({ server: { host: '127.0.0.1', port: 0 } });
  console.log('port ' + address.port);
`;
const content = temporaryFolder();
let server: ReturnType<typeof spawn>;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  cpSync(FIXTURE, content, { recursive: true });
  const environment = {
    CONTENT_DIR: content,
    CACHE_DIR: temporaryFolder(),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  // Without --input-type, which the workers that draw covers would inherit and refuse.
  server = spawn(process.execPath, ['--eval', START], {
    env: { ...inheritedEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const port = /^port (\d+)$/mu.exec(chunk.toString())?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    server.once('exit', () => {
      reject(new Error('astro dev가 켜지지 않았습니다.'));
    });
  });
  browser = await openBrowser();
});

afterAll(async () => {
  server.kill();
  await browser.close();
});

test('기사를 고쳐 저장하면 켜 둔 브라우저에 보이고, 잘못 고치면 앞의 글이 남는다', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/issues/2024-06/chat/`);
  expect(await page.textContent('main')).toContain('전문상담사는 한 번에');
  // Nothing has analysed the texts here: the tags alone.
  expect(await page.textContent('.related')).toContain('같은 태그: 품질');

  const file = join(content, 'issues/2024-06/chat.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('전문상담사는', '숙련상담사는'));
  await page.getByText('숙련상담사는 한 번에').waitFor({ timeout: 15_000 });

  writeFileSync(file, text.replace('전문상담사는', '{오류}는'));
  await page.waitForTimeout(1500);
  await page.reload();
  expect(await page.textContent('main')).toContain('숙련상담사는 한 번에');
  await page.close();
});

test('초안은 편집하는 곳에서만 보이고, 제 쪽과 모든 목록에서 초안이라고 밝힌다', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/issues/2024-06/hidden/`);
  expect(await page.textContent('main')).toContain('비밀초안낱말');
  expect(await page.textContent('h1')).toBe('[초안] 아직 쓰는 글');
  for (const list of ['/', '/issues/2024-06/', '/articles/', '/categories/report/']) {
    await page.goto(origin + list);
    const titles = await page.getByRole('link', { name: '아직 쓰는 글' }).allTextContents();
    expect(titles, list).toEqual(['[초안] 아직 쓰는 글']);
    expect(await page.getByText('[초안]').count(), list).toBe(1);
  }
  await page.close();
});

test('제목 글꼴은 편집하는 곳에도 온다', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/issues/`);
  const faces = await page.evaluate(() => document.fonts.load('1em Hahmlet', '가'));
  expect(faces.length).toBe(1);
  await page.close();
});
