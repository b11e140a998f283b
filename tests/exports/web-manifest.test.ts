import { expect, test } from 'vitest';
import { toWebManifest } from '../../src/exports/web-manifest.ts';
import { journal } from '../archive/samples.ts';

test.each(['https://journal.example.org', 'https://name.github.io/journal'])(
  '홈 화면에 놓인 사이트는 제 주소 안에서 시작한다: %s',
  (url) => {
    const base = new URL(url).pathname.replace(/\/$/u, '');
    const text = toWebManifest({ ...journal, url }, { paper: '#fcfbf8', iconSizes: [192, 512] });
    expect(JSON.parse(text)).toMatchObject({
      name: journal.title,
      lang: 'ko',
      start_url: `${base}/`,
      scope: `${base}/`,
      display: 'minimal-ui',
      theme_color: '#fcfbf8',
      icons: [
        { src: `${base}/icon-192.png`, sizes: '192x192', purpose: 'any maskable' },
        { src: `${base}/icon-512.png`, sizes: '512x512' },
      ],
    });
  },
);
