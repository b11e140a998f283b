import { describe, expect, test } from 'vitest';
import { sanitizeForFeed } from '../../src/body/html-passes.ts';

describe('피드 리더로 가는 HTML', () => {
  test.each([
    ['<p class="a" style="color:red" data-x="1" aria-label="가" id="top">글</p>', '<p>글</p>'],
    ['<script>alert(1)</script><style>p{}</style><p onclick="x()">글</p>', '<p>글</p>'],
    ['<section><h2 id="location">각주</h2></section>', '<h2>각주</h2>'],
    ['<div><p>하나</p><p>둘</p></div>', '<p>하나</p><p>둘</p>'],
    ['<a href="javascript:alert(1)">글</a>', '<a>글</a>'],
    ['<a href="//evil.example/">글</a>', '<a>글</a>'],
    ['<img src="data:image/png;base64,AA" alt="">', '<img alt="">'],
    ['<svg><text>12</text></svg><iframe src="/x"></iframe>', '12'],
    ['<img src="/media/a.png" alt="&quot;/>&quot;" width="1">', null],
    ['<p>5 &lt; 6 /&gt; &amp;amp; "따옴표"</p><hr><p>줄<br>바꿈</p>', null],
    ['<ruby>高<rp>(</rp><rt>고</rt><rp>)</rp></ruby>', null],
    ['<ol start="3"><li id="fn-1">글 <a href="#fnref-1" id="x">↑</a></li></ol>', null],
  ])('%s', (html, expected) => {
    expect(sanitizeForFeed(html)).toBe(
      (expected ?? html).replace('"&quot;/>&quot;"', '"&quot;/&gt;&quot;"'),
    );
  });
});
