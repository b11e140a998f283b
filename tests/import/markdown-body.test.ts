import { describe, expect, test } from 'vitest';
import { createPostFinder } from '../../scripts/import/markdown/old-posts.ts';
import { NO_SURROUNDINGS, readMarkdownHead } from '../../scripts/import/markdown/markdown-head.ts';
import { expectBody, importBody } from './import-markdown.ts';

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
