import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { parseWithRecovery } from '../../src/body/parse.ts';
import { textOf } from '../../src/body/text-of.ts';
import { applyTextFixes, fixText } from './fix-text.ts';

const ARTICLE = 'issues/2024-04/a.mdx';

function fixBody(body: string): string {
  return fixText(`---\ntitle: 가\n---\n\n${body}\n`, ARTICLE).slice(
    '---\ntitle: 가\n---\n\n'.length,
    -1,
  );
}

describe('붙여 넣은 HTML', () => {
  test.each([
    ['<b>굵게</b>와 <em>기울임</em>, <s>지움</s>', '**굵게**와 *기울임*, ~~지움~~'],
    ['매출<strong> 증가 </strong>가', '매출 **증가** 가'],
    ['<b><i>둘</i></b> <b>안의 <b>굵게</b></b> <b></b>끝', '***둘*** **안의 굵게** 끝'],
    ['<span style="color:red">글</span><o:p></o:p> <font>자</font> <u>줄</u>', '글 자 줄'],
    [
      '<a href="https://example.org/a(b)?c=1&amp;d" target=_blank>협회</a>',
      '[협회](https://example.org/a%28b%29?c=1&amp;d)',
    ],
    ["<a href='www.example.org'>협회</a> <a name=q>닻</a>", '[협회](https://www.example.org) 닻'],
    ['첫 줄<br>둘째 줄<br/>\n셋째 줄<BR>', '첫 줄\\\n둘째 줄\\\n셋째 줄'],
    ['첫 문단<br><br>둘째 문단', '첫 문단\n\n둘째 문단'],
    ['글\n<br>\n글', '글\n\n글'],
    ['> 인용<br>둘째', '> 인용\\\n> 둘째'],
    ['- 하나<br>- 둘', '- 하나\\\n  \\- 둘'],
    [
      '글 <iframe src="https://player.vimeo.com/video/76979871?h=1" title="상담사의 하루" allowfullscreen></iframe> 글',
      '글\n\n<Video url="https://vimeo.com/76979871" title="상담사의 하루" />\n\n글',
    ],
    [
      '<p><iframe width=560 src="//www.youtube.com/embed/x_1" title=\'하루\'></iframe></p>',
      '<Video url="https://www.youtube.com/watch?v=x_1" title="하루" />',
    ],
    ['<h1>가</h1><h2>나</h2><h3>다<br>라</h3>', '## 가\n\n## 나\n\n### 다 라'],
    [
      '<p class=MsoNormal>첫\n  문단</p>\n<p>&nbsp;</p>\n<p>둘째<br>줄</p>',
      '첫 문단\n\n둘째\\\n줄',
    ],
    ['<p>안 닫은 문단\n\n다음 <b>문단</b>', '안 닫은 문단\n\n다음 **문단**'],
    [
      '<div><p>- 항목 아님</p><p>1. 번호 아님</p># 글</div>',
      '\\- 항목 아님\n\n1\\. 번호 아님\n\n# 글',
    ],
    ['<ul><li>하나</li><li>둘<ul><li>안</li></ul></li></ul>', '- 하나\n- 둘\n  - 안'],
    ['<ol start=3><li>셋<li><p>넷</p><p>이어서</p></ol>', '3. 셋\n4. 넷\n\n   이어서'],
    ['<blockquote><p>인용</p><p>둘째</p></blockquote>', '> 인용\n>\n> 둘째'],
    [
      '<table border=1><tr><th>구분</th><th>값</th></tr><tr><td><p>가|나</p></td><td><b>1</b></td></tr></table>',
      '| 구분 | 값 |\n| --- | --- |\n| 가\\|나 | **1** |',
    ],
    [
      '<Box title="개요">\n<p>글 <b>하나</b></p>\n</Box>',
      '<Box title="개요">\n\n글 **하나**\n\n</Box>',
    ],
    [
      '<Interview>\n\n<Q>무엇<br>인가</Q>\n\n</Interview>',
      '<Interview>\n\n<Q>무엇\\\n인가</Q>\n\n</Interview>',
    ],
    ['## 소제목\n<p>글</p>', '## 소제목\n\n글'],
  ])('%j', (html, markdown) => {
    expect(fixBody(html)).toBe(markdown);
  });

  test.each([
    '`<b>코드</b>`',
    '```html\n<p>코드</p>\n```',
    '\\<b>글자</b>',
    '<a href="javascript:alert(1)">글</a>',
    '<b>닫지 않은 글',
    '<table><tr><td rowspan=2>가</td><td>나</td></tr><tr><td>다</td></tr></table>',
    '<table><tr><td><p>가</p><p>나</p></td></tr></table>',
    '<ol type="a"><li>가</li></ol>',
    '- <p>목록 안</p>',
    '<img src="x.jpg"> <iframe src="https://example.org/"></iframe> <video></video>',
    '<iframe src="https://www.youtube.com/embed/x" title="YouTube video player"></iframe>',
    '<iframe src="https://www.youtube.com/embed/x"></iframe>',
    '<iframe src="https://evil.example/embed/x" title="하루"></iframe>',
    '<b>첫 문단\n\n둘째 문단</b>',
    '대기 <5분이고 <b는 태그가 아니다',
  ])('%j: 그대로 두고 알린다', (html) => {
    expect(fixBody(html).replaceAll('\\<', '<')).toBe(html.replaceAll('\\<', '<'));
  });

  test('바꾸지 못하는 것이 있어도 나머지는 바꾼다', () => {
    expect(
      fixBody(
        '<p><img src="x.jpg"> <b>설명</b></p>\n<table><tr><td colspan=2><i>가</i></td></tr></table>',
      ),
    ).toBe('<img src="x.jpg"> **설명**\n\n<table><tr><td colspan=2>*가*</td></tr></table>');
    expect(applyTextFixes('---\nid: 1\n---\n\n<b>글</b>\n', ARTICLE).done).toEqual([
      'HTML 태그를 마크다운으로 바꿨습니다.',
    ]);
  });
});

const word = fc.constantFrom(
  ...[
    '상담사',
    '매출',
    '2024. 8. 20.',
    '- 하나',
    '1. 첫째',
    '# 글',
    '*주',
    '**별**',
    '김*수',
    '2000~3000',
  ],
  ...[
    '가|나',
    '[1] ',
    '[^1] ',
    '> 글',
    '&amp;',
    '&nbsp;',
    '&lt;b&gt;',
    '_글_',
    '`코드`',
    '---',
    '+ 더',
    'A_B',
  ],
  ...[' ', ' ', '\n', '\n  ', '\n\n', '. ', '“말”', '(주)', '5 < 3', 'https://example.org/a '],
);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
const attributes = fc.constantFrom('', '', ' class=x', ' style="a: b"', " lang='ko'");

/** HTML as it is pasted: elements in one another, some of them not closed or in no place. */
const { html } = fc.letrec<{ html: string; inline: string; block: string; cells: string }>(
  (tie) => ({
    inline: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text,
      fc
        .tuple(
          fc.constantFrom('b', 'strong', 'i', 'em', 'u', 'span', 's'),
          attributes,
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>`),
      fc
        .tuple(
          fc.constantFrom('https://example.org/(가)', 'x', '#가', 'www.example.org'),
          tie('inline'),
        )
        .map(([href, inner]) => `<a href="${href}">${inner}</a>`),
      fc.constantFrom(
        '<br>',
        '<br/>',
        '<img src="a.png">',
        '</b>',
        '<b>',
        '</p>',
        '<Hanja read="가">高</Hanja>',
      ),
    ),
    cells: fc
      .array(fc.array(tie('inline'), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows) =>
        rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('\n')}</tr>`).join(''),
      ),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('inline'),
      fc
        .tuple(
          fc.constantFrom('p', 'h1', 'h3', 'blockquote', 'div'),
          attributes,
          fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 3 }),
        )
        .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>\n`),
      fc
        .tuple(
          fc.constantFrom('ul', 'ol'),
          fc.array(fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 2 }), {
            maxLength: 3,
          }),
        )
        .map(
          ([name, items]) =>
            `<${name}>\n${items.map((item) => `<li>${item.join('')}</li>\n`).join('')}</${name}>\n`,
        ),
      tie('cells').map((rows) => `<table>${rows}</table>\n`),
      fc.constantFrom(
        '<iframe src="https://www.youtube.com/embed/x" title="하루"></iframe>',
        '<iframe src="https://example.org/"></iframe>',
      ),
      fc.constantFrom('<Box title="가">\n', '</Box>\n', '\n\n', '<p>안 닫음', '<hr>\n'),
    ),
    html: fc.array(tie('block'), { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('')),
  }),
);

/** What readers see of HTML, as browsers show it. */
function textOfHtml(source: string): string {
  const textIn = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    return 'children' in node ? node.children.map(textIn).join('') : '';
  };
  return textIn(fromHtml(source, { fragment: true }));
}

test('HTML을 마크다운으로 바꿔도 독자가 보는 글자와 숫자는 그대로다', () => {
  let converted = 0;
  fc.assert(
    fc.property(html, (source) => {
      const fixed = fixBody(source);
      const isWhole = !/(?<!\\)<[/a-z]/iu.test(fixed);
      // A number at the start of a line in HTML that is left would be one of a list.
      const letters = isWhole ? /[^\p{L}\p{N}]/gu : /[^\p{L}]/gu;
      const { tree } = parseWithRecovery(
        fixed.replaceAll(/(?<!\\)<\/?[A-Za-z][^<>]*>/gu, '\uE000'),
      );
      if (fixed === source || !tree) return;
      if (isWhole) converted++;
      expect(textOf(tree).replaceAll(letters, ''), `${source}\n→\n${fixed}`).toBe(
        textOfHtml(source).replaceAll(letters, ''),
      );
    }),
    { numRuns: Number(process.env.HTML_RUNS ?? 250) },
  );
  expect(converted).toBeGreaterThan(10);
}, 60_000);
