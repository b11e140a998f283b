import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHostFiles } from '../../src/exports/hosts/host-files.ts';
import { SECURITY_HEADERS } from '../../src/exports/hosts/response-headers.ts';
import { FIXTURE, readTree, runScript, sharedCache, temporaryFolder } from '../site/build-site.ts';
import { ask, NGINX, type RunningNginx, startNginx } from './nginx.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

const title = NGINX === undefined ? '진짜 nginx에서(nginx가 없어 건너뜁니다)' : '진짜 nginx에서';

describe.skipIf(NGINX === undefined)(title, () => {
  const work = temporaryFolder();
  const out = join(work, 'journal');
  let files: Map<string, Buffer>;
  let nginx: RunningNginx;
  let below: RunningNginx;

  beforeAll(async () => {
    const build = ['scripts/build/index.ts', '--content', FIXTURE, '--out', out];
    const options = [...build, '--host', 'nginx', '--compress'];
    const { code, output } = await runScript(options, { CACHE_DIR: sharedCache() });
    if (code !== 0) throw new Error(output);
    files = readTree(out);
    nginx = await start('root', `root ${out}; include ${out}/_nginx.conf;`);
    // The same files below a path, as the snippet of such a site says.
    const url = 'https://a.example/press';
    const redirects = [{ from: '/old/%ED%92%88%EC%A7%88/', to: '/issues/' }];
    const made = toHostFiles('nginx', { url, redirects, isCompressed: false });
    const root = join(work, 'www');
    mkdirSync(root);
    symlinkSync(out, join(root, 'press'));
    writeFileSync(join(root, 'snippet.conf'), made.files.map(([, text]) => text).join(''));
    below = await start('below', `root ${root}; include ${root}/snippet.conf;`);
  });

  afterAll(async () => {
    await nginx.close();
    await below.close();
  });

  function start(name: string, server: string): Promise<RunningNginx> {
    const folder = join(work, name);
    mkdirSync(folder);
    return startNginx(folder, server);
  }

  function find(pattern: RegExp): string {
    const file = [...files.keys()].find((name) => pattern.test(name));
    if (file === undefined) throw new Error(`${String(pattern)} 파일이 없습니다.`);
    return `/${encodeURI(file)}`;
  }

  test.each([
    [/^index\.html$/u, 'text/html; charset=utf-8', REVALIDATE],
    [/^rss\.xml$/u, 'application/xml; charset=utf-8', REVALIDATE],
    [/^atom\.xml$/u, 'application/xml; charset=utf-8', REVALIDATE],
    [/^feed\.json$/u, 'application/feed+json; charset=utf-8', REVALIDATE],
    [/^feeds\.opml$/u, 'text/x-opml; charset=utf-8', REVALIDATE],
    [/^llms\.txt$/u, 'text/plain; charset=utf-8', REVALIDATE],
    [/chat\/index\.md$/u, 'text/markdown; charset=utf-8', REVALIDATE],
    [/\.csv$/u, 'text/csv; charset=utf-8', REVALIDATE],
    [/^_astro\/.*\.css$/u, 'text/css; charset=utf-8', IMMUTABLE],
    [/^_astro\/.*\.js$/u, 'text/javascript; charset=utf-8', IMMUTABLE],
    [/^media\/.*\.avif$/u, 'image/avif', IMMUTABLE],
    [/^fonts\/title\.woff2$/u, 'font/woff2', REVALIDATE],
    [/^pagefind\/pagefind-entry\.json$/u, 'application/json; charset=utf-8', REVALIDATE],
    [/^pagefind\/fragment\//u, 'application/octet-stream', IMMUTABLE],
    [/^pagefind\/pages\.words$/u, 'application/octet-stream', REVALIDATE],
  ])('%s: %s, %s', async (pattern, type, caching) => {
    const { status, headers } = await ask(nginx.url + find(pattern));
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      type,
      caching,
    ]);
    for (const [name, value] of SECURITY_HEADERS) {
      expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  test.each([
    ['/issues', '/issues/'],
    [encodeURI('/old/품질/'), encodeURI('/issues/2024-06/상담-품질/')],
    ['/article/1234/', encodeURI('/issues/2024-06/상담-품질/')],
    [encodeURI('/old/품질'), encodeURI('/old/품질/')],
  ])('%s는 301로 %s에 간다', async (from, to) => {
    const { status, headers } = await ask(nginx.url + from);
    expect([status, headers.location]).toEqual([301, to]);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test.each(['/missing/', '/_nginx.conf', '/_astro/none.js', '/feeds/archive/'])(
    '%s에는 없는 페이지가 404로 온다',
    async (path) => {
      const { status, headers, body } = await ask(nginx.url + path);
      expect(status).toBe(404);
      expect(body.equals(readFileSync(join(out, '404.html')))).toBe(true);
      expect(headers['cache-control']).toBe(REVALIDATE);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    },
  );

  test('바뀌지 않은 것은 304, 한 대목은 206으로 온다', async () => {
    const address = nginx.url + find(/^media\/.*\.avif$/u);
    const { headers, body } = await ask(address);
    expect((await ask(address, { 'if-none-match': String(headers.etag) })).status).toBe(304);
    const part = await ask(address, { range: 'bytes=2-5' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 2-5/${body.length}`);
    expect(part.body.equals(body.subarray(2, 6))).toBe(true);
  });

  test('미리 압축한 것이 그대로 온다', async () => {
    const { headers, body } = await ask(`${nginx.url}/`, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.equals(files.get('index.html.gz') ?? Buffer.of())).toBe(true);
    expect(files.get('index.html.br')?.length).toBeLessThan(body.length);
    // Already compressed inside: a browser must not decompress them.
    const words = await ask(nginx.url + find(/\.words$/u), { 'accept-encoding': 'gzip' });
    expect(words.headers['content-encoding']).toBeUndefined();
  });

  test('경로 아래의 사이트는 그 아래에서만 답하고, 그때그때 압축한다', async () => {
    expect((await ask(`${below.url}/press`)).headers.location).toBe('/press/');
    const home = await ask(`${below.url}/press/`, { 'accept-encoding': 'gzip' });
    expect([home.status, home.headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(home.headers['cache-control']).toBe(REVALIDATE);
    const styles = await ask(below.url + '/press' + find(/^_astro\/.*\.css$/u));
    expect(styles.headers['cache-control']).toBe(IMMUTABLE);
    const moved = await ask(below.url + encodeURI('/press/old/품질/'));
    expect([moved.status, moved.headers.location]).toEqual([301, '/press/issues/']);
    const missing = await ask(`${below.url}/press/none/`);
    expect([missing.status, missing.body.includes('페이지를 찾을 수 없습니다')]).toEqual([
      404,
      true,
    ]);
    const beside = await ask(`${below.url}/none/`);
    expect([beside.status, beside.body.includes('페이지를 찾을 수 없습니다')]).toEqual([
      404,
      false,
    ]);
  });
});
