import { describe, expect, test } from 'vitest';
import { readMatterDay } from '../../scripts/import/markdown/matter-values.ts';
import { importMarkdown } from './import-markdown.ts';

// The import doubts a text of fewer than 80 letters.
const TEXT =
  '상담실을 시청 앞 건물의 3층으로 옮겼습니다. 창이 커서 낮에는 불을 켜지 않아도 됩니다. 전화번호와 여는 시간은 그대로입니다. 찾아오실 때에는 옆 골목의 문으로 들어와 주세요. 다음 달에는 문을 여는 잔치도 합니다.';

const FIELDS = `title: 새 상담실을 엽니다
issue: 2024-05
category: news/members
date: 2024-05-02
credits:
  - role: 글
    name: 홍길동
tags:
  - 상담실
  - 이사
summary: 더 넓은 곳으로 옮겼습니다.
`;

describe('세 가지 머리말', () => {
  test.each([
    [
      'YAML',
      `---
layout: post
title: "새 상담실을 엽니다"
date: 2024-05-02 10:00:00 +0900
author: 홍길동
categories: [소식, 회원사 뉴스]
tags: [상담실, 이사]
description: >
  더 넓은 곳으로
  옮겼습니다.
---
`,
    ],
    [
      'TOML',
      `+++
title = "새 상담실을 엽니다"
date = 2024-05-02T10:00:00+09:00
layout = "post"
authors = ["홍길동"]
categories = ["members"]
tags = ["상담실", "이사"]
summary = '더 넓은 곳으로 옮겼습니다.'
+++
`,
    ],
    [
      'JSON',
      `{
  "title": "새 상담실을 엽니다",
  "date": "2024-05-02",
  "layout": "post",
  "author": { "name": "홍길동" },
  "category": "news/members",
  "tags": "상담실, 이사",
  "excerpt": "더 넓은 곳으로 옮겼습니다."
}
`,
    ],
    [
      'JSON',
      `"title": "새 상담실을 엽니다",
"date": "2024/05/02 10:00:00",
"layout": "post",
"author": "홍길동",
"category": "members",
"tags": [["상담실"], ["이사"]],
"summary": "더 넓은 곳으로 옮겼습니다."
;;;
`,
    ],
  ])('%s', (_, matter) => {
    const { path, fields, body, remarks, problems } = importMarkdown(
      '_posts/move.md',
      `${matter}\n${TEXT}\n`,
    );
    expect({ path, fields, body }).toEqual({
      path: 'issues/2024-05/move.mdx',
      fields: FIELDS,
      body: TEXT,
    });
    expect(remarks).toEqual([
      '날짜의 달을 호로 적었습니다: 2024-05',
      '원문 머리말에서 옮기지 않은 것: layout: post',
    ]);
    expect(problems).toEqual([]);
  });
});

test.each([
  ['2024-05-02', '2024-05-02'],
  ['2024-05-02 10:00:00 +0900', '2024-05-02'],
  ['2024-05-02T23:30:00+09:00', '2024-05-02'],
  ['2024-05-02 10:00', '2024-05-02'],
  ['2024-5-2', '2024-05-02'],
  ['2024/05/02', '2024-05-02'],
  ['2024. 5. 2.', '2024-05-02'],
  ['2024년 5월 2일', '2024-05-02'],
  ['20240502', '2024-05-02'],
  ['May 2, 2024', '2024-05-02'],
  ['Thu, 02 May 2024 10:00:00 +0900', '2024-05-02'],
  // Midnight in Seoul, as programs write it.
  ['2024-05-01T15:00:00.000Z', '2024-05-02'],
  ['2024-05-01 20:00:00 +0000', '2024-05-02'],
  // Another zone: the day that the author saw.
  ['2024-05-01T20:00:00-05:00', '2024-05-01'],
  ['2024-02-31', undefined],
  ['어제', undefined],
])('날짜 %s', (text, day) => {
  expect(readMatterDay(text)).toBe(day);
});

const matterOf = (matter: string, input = 'post.md') =>
  importMarkdown(
    input,
    `---\ntitle: 새 상담실을 엽니다\ndate: 2024-05-02\n${matter}\n---\n${TEXT}\n`,
  );

describe('항목', () => {
  test.each([
    ['subtitle: 부제목', 'subtitle: 부제목'],
    ['lastmod: 2024-06-01T00:00:00+09:00', 'updated: 2024-06-01'],
    ['tags: 상담실 이사', 'tags:\n  - 상담실\n  - 이사'],
    ['tags: "#상담실, #이사"', 'tags:\n  - 상담실\n  - 이사'],
    ['tags:\n  - [상담실, 이사]\n  - 이사', 'tags:\n  - 상담실\n  - 이사'],
    ['authors:\n  - name: 홍길동\n  - 김철수', 'name: 홍길동\n  - role: 글\n    name: 김철수'],
    ['author: 홍길동, 김철수', 'name: 홍길동\n  - role: 글\n    name: 김철수'],
    ['permalink: /notice/move/', 'aliases:\n  - /notice/move/'],
    ['redirect_from:\n  - /a.html\n  - /b/', 'aliases:\n  - /a.html\n  - /b/'],
    ['url: https://old.example.org/%EC%83%81%EB%8B%B4/', 'aliases:\n  - /상담/'],
    ['draft: true', 'draft: true'],
    ['published: false', 'draft: true'],
    ['category: 회원사 뉴스', 'category: news/members'],
    ['pages: 12~15쪽', 'pages: 12-15'],
  ])('%s', (matter, field) => {
    const { fields, problems } = matterOf(matter);
    expect(fields).toContain(field);
    expect(problems).toEqual([]);
  });

  test.each([
    ['layout: post\ncomments: true', 'layout: post / comments: true'],
    ['tags: [고객/상담]', 'tags: 고객/상담'],
    ['category: 공지', 'category: 공지'],
    ['author: { name: 홍길동, email: hong@example.org }', 'author: email: hong@example.org'],
    ['permalink: /blog/:title/', 'permalink: /blog/:title/'],
    ['thumbnail: /img/none.png', 'thumbnail: /img/none.png'],
    ['lastmod: 2024-05-01', 'lastmod: 2024-05-01'],
    ['sitemap:\n  priority: 0.7', 'sitemap: { priority: 0.7 }'],
  ])('%s은 이름과 값을 알린다', (matter, shown) => {
    const { comments, problems } = matterOf(matter);
    expect(comments).toContain(`# 확인 필요: 원문 머리말에서 옮기지 않은 것: ${shown}`);
    expect(problems).toEqual([]);
  });

  test('기본값은 말없이 지나간다', () => {
    expect(matterOf('draft: false\npublished: true\ntags: []\nthumbnail:').comments).toEqual([
      '# 확인 필요: 분류가 없어 report로 두었습니다. category에 journal.yaml에 있는 분류를 적어 주세요.',
    ]);
  });

  test('YAML이 아닌 줄은 적힌 그대로 읽는다', () => {
    const source =
      '---\ntitle: 상담: 오늘과 내일\nsubtitle: [특집] 챗봇\ndate: 2024-05-02\n---\n글\n';
    const { fields, problems } = importMarkdown('post.md', source);
    expect(fields).toContain('title: "상담: 오늘과 내일"\nsubtitle: "[특집] 챗봇"\n');
    expect(problems).toEqual([]);
  });
});

describe('파일 이름', () => {
  test.each([
    ['_posts/2024-05-02-새 상담실.md', 'issues/2024-05/새-상담실.mdx', '2024-05-02'],
    ['content/posts/2024-05-02-move/index.md', 'issues/2024-05/move.mdx', '2024-05-02'],
    ['notes/move.markdown', 'issues/undated/move.mdx', undefined],
  ])('%s', (input, path, date) => {
    const file = importMarkdown(input, '---\ntitle: 글\n---\n글\n');
    expect(file.path).toBe(path);
    if (date === undefined) expect(file.fields).not.toContain('date:');
    else expect(file.fields).toContain(`date: ${date}`);
  });

  test('slug가 이름을 정한다', () => {
    expect(matterOf('slug: New-Office').path).toBe('issues/2024-05/new-office.mdx');
  });
});

test.each([
  ['머리말이 없는 마크다운', 'post.md', '# 제목\n\n**글**\n', 'markdown'],
  ['이름이 .txt인 머리말', 'post.txt', '---\ntitle: 제목\n---\n**글**\n', 'front-matter'],
])('%s', (_, input, source, shape) => {
  const file = importMarkdown(input, source);
  expect([file.shape, file.body, file.fields.split('\n')[0]]).toEqual([
    shape,
    '**글**',
    'title: 제목',
  ]);
  expect(file.problems).toEqual([]);
});
