import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildWholeSite, FIXTURE, runScript, temporaryFolder } from '../site/build-site.ts';

const answerSchema = z.object({
  query: z.string(),
  understood: z.array(z.string()),
  total: z.int(),
  results: z.array(
    z.object({
      url: z.string().startsWith('/'),
      title: z.string().min(1),
      score: z.number().positive(),
      excerpt: z.string(),
      marks: z.array(z.string()),
    }),
  ),
});

const site = join(temporaryFolder(), 'site');

beforeAll(async () => {
  await buildWholeSite(FIXTURE, site);
});

describe('잘못 부르면', () => {
  test.each([
    ['아무것도 없이', []],
    ['낱말 없이', [site]],
    ['모르는 것과', [site, '상담', '--모름']],
    ['없는 물음 파일과', [site, '--queries', join(site, 'none.txt')]],
  ])('%s: 사용법을 말하고 2로 끝난다', async (_name, args) => {
    const { code, output } = await runScript(['scripts/search/index.ts', ...args]);
    expect(code).toBe(2);
    expect(output).toMatch(/^사용법: npm run search -- 사이트폴더 검색어…/u);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  test('색인이 없는 폴더면 어떻게 할지 말하고 1로 끝난다', async () => {
    const { code, output } = await runScript([
      'scripts/search/index.ts',
      temporaryFolder(),
      '상담',
    ]);
    expect(code).toBe(1);
    expect(output).toMatch(/^검색 색인을 열지 못했습니다\. npm run build로/u);
    expect(output).not.toMatch(/^\s+at /mu);
  });
});

describe('찾으면', () => {
  test('--json은 읽은 말과 찾은 것을 한 줄로 준다', async () => {
    const { code, output } = await runScript([
      'scripts/search/index.ts',
      site,
      '상담사가',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(output.trim().split('\n')).toHaveLength(1);
    const { query, understood, total, results } = answerSchema.parse(JSON.parse(output));
    expect({ query, understood }).toEqual({ query: '상담사가', understood: ['상담사'] });
    expect(results).toHaveLength(total);
    const chat = results.find(({ url }) => url === '/issues/2024-06/chat/');
    expect(chat).toMatchObject({
      title: '채팅 상담이 남긴 것',
      marks: ['상담사'],
    });
    expect(chat?.excerpt).toContain('전문상담사는 한 번에');
    expect(results.map(({ score }) => score)).toEqual(
      results.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  test('여러 낱말을 그대로 이어 받고, 사람이 읽을 글로 말한다', async () => {
    const { code, output } = await runScript(['scripts/search/index.ts', site, '채팅', '상담']);
    expect(code).toBe(0);
    expect(output).toMatch(/^채팅 상담: \d+건 \(.*‘.*상담’\)\n/u);
    expect(output).toContain('  채팅 상담이 남긴 것\n    /issues/2024-06/chat/\n');
  });

  test('찾은 것이 없어도 0으로 끝난다', async () => {
    const { code, output } = await runScript(['scripts/search/index.ts', site, '쀍뷁']);
    expect({ code, output }).toEqual({ code: 0, output: '쀍뷁: 0건\n' });
  });
});
