import { expect, test } from 'vitest';
import { addBaseToCss, addBaseToHtml } from '../../src/site/add-base.ts';
import { addBase, basePath, removeBase } from '../../src/site/base-path.ts';

test.each([
  ['https://a.example', ''],
  ['https://a.example/', ''],
  ['https://name.github.io/journal', '/journal'],
  ['https://a.example/press/journal', '/press/journal'],
])('%s의 경로', (site, base) => {
  expect(basePath(site)).toBe(base);
});

test.each([
  ['/', '/journal/'],
  ['/about/', '/journal/about/'],
  ['/journal/', '/journal/journal/'],
])('%s에 경로를 붙였다 떼면 그대로다', (address, path) => {
  expect(addBase(address, '/journal')).toBe(path);
  expect(removeBase(path, '/journal')).toBe(address);
});

test.each(['//other.example/a', 'about/', '#a', 'https://other.example/', ''])(
  '%s에는 붙이지 않는다',
  (address) => {
    expect(addBase(address, '/journal')).toBe(address);
  },
);

test.each([
  ['/journal', '/'],
  ['/journals/', undefined],
  ['/', undefined],
])('%s에서 떼기', (path, address) => {
  expect(removeBase(path, '/journal')).toBe(address);
});

test.each([
  ['<a href="/about/">', '<a href="/b/about/">'],
  ['<a class=x href=/about/>', '<a class=x href=/b/about/>'],
  ["<a href='/'>", "<a href='/b/'>"],
  ['<a title="a > b" href="/x/">', '<a title="a > b" href="/b/x/">'],
  ['<a HREF="/x/"/>', '<a HREF="/b/x/"/>'],
  ['<a href="/b/">', '<a href="/b/b/">'],
  ['<form action="/search/"><button formaction="/x/">', null],
  ['<img src="/a.png" srcset="/a.png 1w,  /b.png 2w">', null],
  ['<link rel="preload" imagesrcset="/a.png 1w, /b.png 2w">', null],
  ['<video poster="/a.png"><object data="/a.svg">', null],
  ['<svg><use xlink:href="/a.svg#b" href="/a.svg#b"/></svg>', null],
  [
    '<meta content="0; url=/new/" http-equiv="Refresh">',
    '<meta content="0; url=/b/new/" http-equiv="Refresh">',
  ],
  ['<a href="/?q=&quot;&gt;&amp;">', '<a href="/b/?q=&quot;&gt;&amp;">'],
])('%s', (html, expected) => {
  expect(addBaseToHtml(html, '/b')).toBe(
    expected ?? html.replaceAll(/(?<=["\s])\/(?=\w)/gu, '/b/'),
  );
});

test.each([
  '<a href="//other.example/">',
  '<a href="https://other.example/">',
  '<a href="../x/"><a href="#x"><a href="">',
  '<p>href="/x/" &lt;a href="/x/"&gt;</p>',
  '<script>const html = \'<a href="/x/">\';</script>',
  '<script type="application/ld+json">{"url":"/x/"}</script>',
  '<title><a href="/x/"></title>',
  '<!-- <a href="/x/"> -->',
  '<meta name="description" content="0; url=/x/">',
  '<a title=\'href="/x/"\' data-src="/x/">',
  '<script src="/b/_astro/page.js"></script>',
])('%s는 그대로 둔다', (html) => {
  expect(addBaseToHtml(html, '/b')).toBe(html);
});

test.each([
  ['url(/a.woff2)', 'url(/b/a.woff2)'],
  [`url( "/a.woff2" )`, `url( "/b/a.woff2" )`],
  [`src:url('/a.woff2') format('woff2')`, `src:url('/b/a.woff2') format('woff2')`],
  ['url(//other.example/a)', 'url(//other.example/a)'],
  ['url(data:image/png;base64,/9j/)', 'url(data:image/png;base64,/9j/)'],
  ['url(/b/_astro/a.woff2)', 'url(/b/_astro/a.woff2)'],
])('%s', (css, expected) => {
  expect(addBaseToCss(css, '/b')).toBe(expected);
});
