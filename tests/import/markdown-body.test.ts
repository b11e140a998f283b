import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLostWords } from '../../scripts/import/lost-words.ts';
import { createPostFinder } from '../../scripts/import/markdown/old-posts.ts';
import { NO_SURROUNDINGS, readMarkdownHead } from '../../scripts/import/markdown/read-markdown.ts';
import { parseBody } from '../../src/body/parse.ts';
import { POLICY } from '../../src/check/check-text.ts';
import type { RuleFile } from '../../src/check/rule.ts';
import { footnotes } from '../../src/check/rules/text/notes.ts';
import { importMarkdown } from './import-markdown.ts';

const MATTER = '---\ntitle: 새 상담실\ndate: 2024-05-02\ncategory: report\n---\n';

/** Imports a body below front matter; pictures in `images/` exist, and one post of this import. */
function importBody(body: string, matter = MATTER) {
  return importMarkdown('_posts/2024-05-02-post.md', matter + body, {
    findPicture: (_input, address) => (address.includes('images/') ? address : undefined),
    namePicture: (_folder, picture) => picture.slice(picture.lastIndexOf('/') + 1),
    findPost: (_input, address) =>
      address.includes('2024-05-09-second') ? '/issues/2024-05/second/' : undefined,
  });
}

const expectBody = (source: string, body: string): void => {
  const found = importBody(source);
  expect(found.body).toBe(body);
  expect(found.problems).toEqual([]);
};

describe('마크다운은 그대로', () => {
  test.each([
    ['굵게와 기울임', '**굵게** *기울임* ~~지움~~ `코드` **마크다운(Markdown)**을'],
    ['목록', '* 첫째\n* 둘째\n    - 안쪽\n\n1. 하나\n2. 둘'],
    ['표', '| 채널 | 건수 |\n| --- | ---: |\n| 전화 | 1,770 |'],
    ['각주', '글이다.[^1]\n\n[^1]: 각주다.'],
    ['코드', '```js\nconst a = { b: `<c>` };\n```'],
    ['인용', '> 남의 글\n> 둘째 줄'],
    ['링크 이름', '[협회][1]에서 보라.\n\n[1]: https://example.org/'],
    [
      '맨 주소',
      '자료(https://example.org/a_b_c)에서, https://example.org/notice를 보라. a_b@example.org로',
    ],
    ['줄바꿈', '첫 줄\\\n둘째 줄'],
    ['날짜로 시작하는 문단', '2024. 8. 20. 발표'],
    ['가린 이름', '김*수 씨와 이*영 씨'],
    ['물결과 밑줄', '2000~3000명, snake_case_name'],
  ])('%s', (_, body) => {
    expectBody(`\n${body}\n`, body);
  });
});

test('번호는 옛 사이트에서 보인 대로 적는다', () => {
  expectBody('1. 가\n1. 나\n1. 다', '1. 가\n2. 나\n3. 다');
});

describe('소제목', () => {
  test.each([
    ['제목과 같은 첫 소제목은 뺀다', '# 새 상담실\n\n글\n\n# 까닭', '글\n\n## 까닭'],
    ['#에서 시작하면 한 단계 내린다', '# 가\n\n## 나\n\n###### 다', '## 가\n\n### 나\n\n###### 다'],
    ['###에서 시작하면 올린다', '### 가\n\n#### 나', '## 가\n\n### 나'],
    ['밑줄로 쓴 소제목', '가\n===\n\n나\n---', '## 가\n\n### 나'],
    ['HTML 소제목', '<h2 id="a">가</h2>\n\n글', '## 가\n\n글'],
  ])('%s', (_, source, body) => {
    expectBody(source, body);
  });

  test('옛 아이디로 건 링크는 새 아이디로', () => {
    expectBody(
      '[가기](#old) [또](#둘째-것)\n\n## 첫째 것 {#old}\n\n## 둘째, 것',
      '[가기](#첫째-것) [또](#둘째-것)\n\n## 첫째 것\n\n## 둘째, 것',
    );
  });
});

describe('HTML', () => {
  test.each([
    [
      '문장 안의 태그',
      '<b>굵게</b>와 <em>기울임</em>, <a href="https://example.org/?a=1&b=2">협회</a>를',
      '**굵게**와 *기울임*, [협회](https://example.org/?a=1&b=2)를',
    ],
    ['빈칸이 든 굵게', '앞<strong> 굵게 </strong>뒤', '앞 **굵게** 뒤'],
    ['줄바꿈', '첫 줄<br>둘째 줄<br/><br/>새 문단', '첫 줄\\\n둘째 줄\n\n새 문단'],
    ['목록', '<ul><li>가</li><li><i>나</i></li></ul>', '- 가\n- *나*'],
    ['표', '<table><tr><th>가</th></tr><tr><td>1</td></tr></table>', '| 가 |\n| - |\n| 1 |'],
    ['코드', '<pre><code class="language-js">a &lt; b</code></pre>', '```js\na < b\n```'],
    ['인용과 줄', '<blockquote><p>남의 글</p></blockquote>\n<hr>', '> 남의 글\n\n---'],
    [
      '안에 든 마크다운',
      '<div class="box">\n\n**굵게** [협회](https://example.org/)\n\n</div>',
      '**굵게** [협회](https://example.org/)',
    ],
    ['태그가 끝난 뒤의 마크다운', '<br>\n## 소제목\n**굵게**', '## 소제목\n\n**굵게**'],
    [
      '코드 태그 안의 마크다운',
      '<code>snake_case</code>와 <kbd>Ctrl</kbd>',
      '`snake_case`와 `Ctrl`',
    ],
    ['위아래 글자', 'H<sub>2</sub>O', 'H2O'],
    ['밑줄', '<u>밑줄</u>', '밑줄'],
    ['빈칸이 든 그림 이름', '![화면](images/화면 1.png)', '![화면](<화면 1.png>)'],
    ['HTML이 아닌 꺾쇠', 'List<String>과 <안내>, {이름}', 'List\\<String>과 \\<안내>, \\{이름}'],
    ['닫지 않은 태그는 글이다', '<script> 태그를 쓴다', '\\<script> 태그를 쓴다'],
    ['따옴표 없는 주소', '<img src=/images/a.png alt=상담석>', '![상담석](a.png)'],
    [
      '그림과 설명',
      '<figure><img src="/images/a.png" alt="상담석"><figcaption>새 상담실</figcaption></figure>',
      '<Figure src="a.png" alt="상담석" caption="새 상담실" />',
    ],
  ])('%s', (_, source, body) => {
    expectBody(source, body);
  });

  test('옮길 수 없는 것은 주소와 줄을 알린다', () => {
    const { body, remarks, problems } = importBody(
      '글\n\n<iframe src="https://example.org/v"></iframe>\n\n<script>alert(1)</script>\n\n<!-- more -->\n\n끝',
    );
    expect(body).toBe('글\n\n끝');
    expect(remarks).toContain(
      '옮길 수 없어 뺀 HTML: <iframe> https://example.org/v(원문 8행), <script>(원문 10행)',
    );
    expect(problems).toEqual([]);
  });
});

describe('템플릿', () => {
  test.each([
    [
      '코드',
      '{% highlight js linenos %}\nif (a < b) { c(); }\n{% endhighlight %}',
      '```js\nif (a < b) { c(); }\n```',
    ],
    [
      'Hugo 코드',
      '{{< highlight go "linenos=table" >}}\na := 1\n{{< /highlight >}}',
      '```go\na := 1\n```',
    ],
    ['raw', '{% raw %}{{ 이름 }}{% endraw %}', '\\{\\{ 이름 }}'],
    ['코드 안의 중괄호', '`{{ page.title }}`', '`{{ page.title }}`'],
    ['사이트 주소', '![상담석]({{ site.baseurl }}/images/a.png)', '![상담석](a.png)'],
    ['주소 필터', '![상담석]({{ "/images/a.png" | relative_url }})', '![상담석](a.png)'],
    ['Hexo 그림', '{% asset_img images/a.png 상담석 %}', '![상담석](a.png)'],
    [
      'Hugo 그림',
      '{{< figure src="/images/a.png" alt="상담석" title="새 상담실" >}}',
      '<Figure src="a.png" alt="상담석" caption="새 상담실" />',
    ],
    ['영상', '{{< youtube abc123 >}}', '[YouTube 영상](https://www.youtube.com/watch?v=abc123)'],
    ['인용', '{% blockquote %}\n남의 글\n{% endblockquote %}', '> 남의 글'],
    ['kramdown 표시', '## 소제목 {#a}\n{: .red}\n\n글{: .b}', '## 소제목\n\n글'],
    ['차례', '* 차례\n{:toc}\n\n글', '글'],
    [
      '링크 밖의 글 주소',
      '{% post_url 2024-05-09-second %}',
      '[2024-05-09-second](/issues/2024-05/second/)',
    ],
    ['앞선 글', '[둘째]({% post_url 2024-05-09-second %})', '[둘째](/issues/2024-05/second/)'],
  ])('%s', (_, source, body) => {
    expectBody(source, body);
  });

  test('모르는 것은 그대로 알린다', () => {
    const { body, remarks, problems } = importBody(
      '앞\n\n{% include note.html type="a" %}\n\n{{< tweet 1 >}} 뒤',
    );
    expect(body).toBe('앞\n\n뒤');
    expect(remarks).toContain(
      '옮길 수 없어 뺀 템플릿 표시: {% include note.html type="a" %}(원문 8행), {{< tweet 1 >}}(원문 10행)',
    );
    expect(problems).toEqual([]);
  });

  test('content/ 아래의 글은 Hugo의 글이라 {{ }}가 글자다', () => {
    const { body } = importMarkdown('content/posts/a.md', `${MATTER}{{ 이름 }}`);
    expect(body).toBe('\\{\\{ 이름 }}');
  });

  test('TOML 머리말의 글은 Hugo의 글이라 {{ }}가 글자다', () => {
    const matter = '+++\ntitle = "글"\ndate = 2024-05-02\n+++\n';
    expect(importBody('{{ 이름 }}', matter).body).toBe('\\{\\{ 이름 }}');
  });
});

describe('그림과 링크', () => {
  test.each([
    [
      '웹의 그림은 링크로',
      '![상담석](https://example.org/a.png)',
      '[상담석](https://example.org/a.png)',
      '웹에 있어 링크로 바꾼 그림: https://example.org/a.png(원문 6행)',
    ],
    [
      '없는 그림',
      '앞 ![상담석](/assets/a.png) 뒤',
      '앞  뒤',
      '찾지 못했거나 사이트에서 쓸 수 없는 형식(SVG)이라 뺀 그림: /assets/a.png ‘상담석’(원문 6행)',
    ],
    [
      '설명이 없는 그림',
      '![](images/a.png)',
      '![a](a.png)',
      '설명이 없어 파일 이름을 적은 그림: a.png(원문 6행)',
    ],
    [
      '새 주소를 모르는 링크',
      '[소개](/about/)를',
      '소개를',
      '새 주소를 몰라 글자만 남긴 링크: ‘소개’ /about/(원문 6행)',
    ],
    [
      '실행되는 링크',
      '[누르기](javascript:alert)',
      '누르기',
      '‘누르기’ javascript:alert(원문 6행)',
    ],
    [
      '표시가 없는 각주',
      '글\n\n[^1]: 각주',
      '글\n\n각주',
      '본문에 표시가 없어 문단으로 옮긴 각주: [^1](원문 8행)',
    ],
  ])('%s', (_, source, body, remark) => {
    const found = importBody(source);
    expect(found.body).toBe(body);
    expect(found.remarks.join('\n')).toContain(remark);
    expect(found.problems).toEqual([]);
  });

  test.each([
    ['www.example.org', 'https://www.example.org'],
    ['//example.org/a', 'https://example.org/a'],
    ['/issues/2024-03/voc/', '/issues/2024-03/voc/'],
    ['tel:02-000-0000', 'tel:02-000-0000'],
  ])('링크 %s', (url, address) => {
    expectBody(`[말](${url})`, `[말](${address})`);
  });

  test('코드의 이름은 위에 두고 모양 표시는 알린다', () => {
    expectBody(
      '```js app.js\na\n```\n\n```js {1,3}\nb\n```\n\n```결과\nc\n```',
      '`app.js`\n\n```js\na\n```\n\n```js\nb\n```\n\n`결과`\n\n```\nc\n```',
    );
  });

  test('다른 사이트가 표로 보인 것을 표로', () => {
    expectBody('가 | 나\n--- | ---\n1 | 2 | 3', '가 | 나 | |\n--- | --- | --- |\n1 | 2 | 3');
  });
});

describe('이 가져오기에 있는 다른 글', () => {
  const head = (input: string, matter: string) => {
    const found = readMarkdownHead(input, `---\n${matter}\n---\n글`, NO_SURROUNDINGS);
    return found ? [found] : [];
  };
  const findPost = createPostFinder([
    ...head('site/_posts/2024-05-02-Post.md', 'title: 가\npermalink: /notice/move.html'),
    ...head('site/_posts/2024-06-01-second.md', 'title: 나'),
    ...head('site/_drafts/second.md', 'title: 다\ndate: 2024-07-01'),
  ]);
  test.each([
    ['/notice/move.html', '/issues/2024-05/post/'],
    ['/2024/05/02/Post/', '/issues/2024-05/post/'],
    ['/blog/2024/05/02/post.html#a', '/issues/2024-05/post/'],
    ['/posts/Post/', '/issues/2024-05/post/'],
    ['2024-05-02-Post.md', '/issues/2024-05/post/'],
    ['../_drafts/second.md', '/issues/2024-07/second/'],
    ['post-url:2024-06-01-second', '/issues/2024-06/second/'],
    // Two posts have this name.
    ['/posts/second/', undefined],
    ['/about/', undefined],
    ['https://example.org/2024/05/02/Post/', undefined],
  ])('%s', (address, url) => {
    expect(findPost('site/_posts/2024-06-01-second.md', address)).toBe(url);
  });
});

test.each([
  ['가 나', '나 가', []],
  ['가 나 나', '가 나', ['나']],
  ['상담 을', '상담을', []],
  ['A&amp;B', 'A&B', []],
  ['3', '', ['3']],
])('findLostWords %s → %s', (source, text, lost) => {
  expect(findLostWords(source, text)).toEqual(lost);
});

const PIECES = [
  ...[
    '가',
    '나 ',
    '다.\n',
    '\n\n',
    '2024. 5. 2. ',
    '- ',
    '  - ',
    '1. ',
    '## ',
    '# 새 상담실\n',
    '> ',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```js\n',
    '```\n',
    '|',
    '| --- | --- |\n',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<div>',
    '</div>',
    '<p>',
    '<a href="https://example.org/x">',
    '</a>',
    '<li>',
    '<td>',
  ],
  ...[
    '<script>',
    '</script>',
    '<!-- 설명 -->',
    '<svg><g/></svg>',
    '<img src="a.png" alt="라">',
    'List<T>',
    '<',
    '>',
  ],
  ...[
    '{',
    '}',
    '{{ a }}',
    '{% raw %}',
    '{% endraw %}',
    '{% include b %}',
    '{: .c}',
    '{{< d >}}',
    '$$x_1$$',
  ],
  ...[
    'https://example.org/e',
    '/f/g',
    '#가',
    '\\',
    '&amp;',
    '&lt;',
    '  \n',
    '\t',
    'import h',
    '[i]: /j\n',
  ],
];

/** Errors of the check in a body. */
function errorsIn(body: string): string[] {
  const { tree, faults } = parseBody(body);
  const file: RuleFile = {
    ...{ path: 'x.mdx', kind: 'article', source: body, matter: {}, sizes: new Map(), words: [] },
    locate: () => ({ line: 1, column: 1 }),
  };
  // Which notes are read depends on all of a text, and the pieces make odd ones.
  const rules = POLICY.filter((rule) => rule !== footnotes);
  const found = tree ? rules.flatMap((rule) => rule(tree, file)) : faults;
  return found.map(({ text }) => text);
}

test('무엇을 적어도 글자는 본문에 있거나 보고서에 있고, 본문은 점검을 지난다', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const { typed, problems } = importBody(pieces.join(''));
      expect([problems, errorsIn(typed)]).toEqual([[], []]);
    }),
    { numRuns: 300 },
  );
});
