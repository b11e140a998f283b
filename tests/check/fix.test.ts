import { describe, expect, test } from 'vitest';
import { fixName } from '../../src/check/fix/apply-fixes.ts';
import { applyTextFixes, fixText } from './fix-text.ts';

const ARTICLE = 'issues/2024-04/a.mdx';
const BID = 'bids/2024/a.mdx';
const ISSUE = 'issues/2024-04/issue.yaml';

/** The frontmatter after fixing, without its fences. */
function fixMatter(matter: string, path = ARTICLE): string {
  return fixText(`---\n${matter}\n---\n\n글.\n`, path).replace(/^---\n|\n---\n\n글\.\n$/gu, '');
}

function fixBody(body: string, matter = 'title: 가'): string {
  return fixText(`---\n${matter}\n---\n\n${body}`, ARTICLE);
}

describe('제목의 따옴표', () => {
  test.each([
    ['title: [컨택저널] 상담사의 봄', 'title: "[컨택저널] 상담사의 봄"'],
    ['title: [특집]', 'title: "[특집]"'],
    ['title: 상담: 오늘과 내일', 'title: "상담: 오늘과 내일"'],
    ['title: "빠른" 상담이 남긴 것', `title: '"빠른" 상담이 남긴 것'`],
    [`title: '90년대' 콜센터`, `title: "'90년대' 콜센터"`],
    [`title: "그는 '빨리'라" 했다`, `title: '"그는 ''빨리''라" 했다'`],
    ['title: 상담 #1 이야기', 'title: "상담 #1 이야기"'],
    ['title: #상담', 'title: "#상담"'],
    ['title: @상담', 'title: "@상담"'],
    ['title: %로 읽는 상담', 'title: "%로 읽는 상담"'],
    ['title: *별점* 상담', 'title: "*별점* 상담"'],
    ['title: &상담 이야기', 'title: "&상담 이야기"'],
    ['title: !주목', 'title: "!주목"'],
    ['title: > 인용', 'title: "> 인용"'],
    ['title: 2024', 'title: "2024"'],
    ['title: null', 'title: "null"'],
    ['title: true', 'title: "true"'],
    ['title: [특집] 상담   # 확인할 것', 'title: "[특집] 상담"   # 확인할 것'],
    ['subtitle: 1: 2', 'subtitle: "1: 2"'],
    ['summary: - 요약', 'summary: "- 요약"'],
    ['tags: [챗봇, AI: 상담, 2024]', 'tags: [챗봇, "AI: 상담", "2024"]'],
    ['tags: [ "가, 나", #챗봇, "#상담" ]', 'tags: [ "가, 나", 챗봇, "상담" ]'],
    ['tags: #챗봇 #상담', 'tags: [챗봇, 상담]'],
    [
      'tags:\n  - 2024\n  - 챗봇 # 새 태그\nsummary: 가',
      'tags:\n  - "2024"\n  - 챗봇 # 새 태그\nsummary: 가',
    ],
  ])('%j', (matter, fixed) => {
    expect(fixMatter(matter)).toBe(fixed);
  });

  test.each([
    'title: 상담사의 봄',
    'title: "이미: 감쌌다"',
    "title: '이미: 감쌌다' # 확인할 것",
    'title: 상담 # 확인할 것',
    'title: # 제목은 나중에',
    'title: "닫지 않은 따옴표',
    'title: 여러 줄에\n  이어 쓴 제목',
    'title: |-\n  여러 줄에: 쓴 제목',
    'title:',
    'category: [report]',
    'url: https://a.example/#a',
  ])('%j: 그대로 둔다', (matter) => {
    expect(fixMatter(matter)).toBe(matter);
  });

  test('수요기관, 호의 주제와 여는 글도 감싼다', () => {
    expect(fixMatter('agency: [재공고] 공단', BID)).toBe('agency: "[재공고] 공단"');
    expect(fixText('theme: 봄: 상담\nlead: @여는 글\n', ISSUE)).toBe(
      'theme: "봄: 상담"\nlead: "@여는 글"\n',
    );
  });
});

describe('날짜', () => {
  test.each([
    ['date: ２０２４-０４-０１', 'date: 2024-04-01'],
    ['date: 2024．4．1', 'date: 2024-04-01'],
    ['date: 2024.04.01', 'date: 2024-04-01'],
    ['date: 2024. 4. 1.', 'date: 2024-04-01'],
    ['date: 2024/4/1  # 올린 날', 'date: 2024-04-01  # 올린 날'],
    ['updated: "2024년 4월 1일"', 'updated: "2024-04-01"'],
    ["updated: '24. 4. 1.", 'updated: "2024-04-01"'],
    ['date: 2024년 4월 1일(월)', 'date: 2024-04-01'],
    ['issue: 2024년 4월', 'issue: 2024-04'],
    ['issue: 2024년 4월호', 'issue: 2024-04'],
    ['issue: 2024.10', 'issue: 2024-10'],
    [
      'source: { name: 봄날신문, date: 2024.4.1, issue: 2024년 4월호 }',
      'source: { name: 봄날신문, date: 2024-04-01, issue: 2024년 4월호 }',
    ],
    [
      'source:\n  - name: 봄날신문\n    date: 2024.4.1',
      'source:\n  - name: 봄날신문\n    date: 2024-04-01',
    ],
    [
      'corrections:\n  - { date: 2024.4.10, text: 2024.4.9을 바로잡았다. }',
      'corrections:\n  - { date: 2024-04-10, text: 2024.4.9을 바로잡았다. }',
    ],
  ])('%j', (matter, fixed) => {
    expect(fixMatter(matter)).toBe(fixed);
  });

  test.each([
    ['deadline: 2024년 8월 9일 오전 10시', 'deadline: 2024-08-09 10:00'],
    ['deadline: 2024년 8월 9일(금) 오후 3시 30분', 'deadline: 2024-08-09 15:30'],
    ['deadline: 2024.8.9. 9:00', 'deadline: 2024-08-09 09:00'],
    ['deadline: 2024-08-09 오후 12시', 'deadline: 2024-08-09 12:00'],
    ['deadline: 2024-08-09 오전 12:30', 'deadline: 2024-08-09 00:30'],
    ['posted: 2024년 7월 25일', 'posted: 2024-07-25'],
    ['deadline: 2024.08.09.(금) 10시', 'deadline: 2024-08-09 10:00'],
    ['deadline: 2024. 8. 9.(금) 오후 2시까지 # 연장', 'deadline: 2024-08-09 14:00 # 연장'],
    ['deadline: 2024-08-09 24:00', 'deadline: 2024-08-10 00:00'],
    ["deadline: '25. 3. 4. 14:30까지", 'deadline: "2025-03-04 14:30"'],
    [
      'history:\n  - { date: 2024. 8. 1., event: 변경, before: { deadline: 2024.8.5 10시 } }',
      'history:\n  - { date: 2024-08-01, event: 변경, before: { deadline: 2024-08-05 10:00 } }',
    ],
  ])('%j', (matter, fixed) => {
    expect(fixMatter(matter, BID)).toBe(fixed);
  });

  test.each([
    'date: 2024-02-31',
    'date: 2024년 2월 31일',
    'date: 2024년 4월 1일(금)',
    'date: 24.4.1',
    'date: 4월 1일',
    'date:',
    'issue: 2024.13',
    'deadline: 2024년 8월 9일',
    'deadline: 2024-08-09 오전 13시',
    'deadline: 2024.8.9 2시',
    'deadline: 2024.8.9 자정',
    'deadline: 2024-08-09 (토) 10:00',
    'deadline: 24.8.9 10:00',
    'posted: 8/9',
    'title: 2024년 4월 1일',
  ])('%j: 그대로 둔다', (matter) => {
    expect(fixMatter(matter)).toBe(matter);
  });

  test('읽을 수 없는 머리말에서는 아무 날짜도 고치지 않는다', () => {
    const matter = 'date: 2024.4.1\nsummary: "닫지 않음';
    expect(fixMatter(matter)).toBe(matter);
  });
});

describe('<출처> 줄', () => {
  test.each([
    ['<출처> 봄날신문 (김견본 기자)', 'name: 봄날신문\n  reporter: 김견본'],
    ['< 출처 > Quality Weekly 2024년 2월호', 'name: Quality Weekly\n  issue: 2024년 2월호'],
    ['< 출처> 나라장터(www.g2b.example)', 'name: 나라장터\n  url: https://www.g2b.example'],
    ['<출처 : 봄날신문>', 'name: 봄날신문'],
    ['<출처> 봄날신문,가을협회', '- name: 봄날신문\n  - name: 가을협회'],
    ['<출처> 봄: 상담', 'name: "봄: 상담"'],
  ])('%s', (line, source) => {
    expect(fixBody(`첫 문단이다.\n\n${line}\n`)).toBe(
      `---\ntitle: 가\nsource:\n  ${source}\n---\n\n첫 문단이다.\n`,
    );
  });

  test('문단에 붙은 줄을 옮겨도 위아래가 붙지 않는다', () => {
    expect(fixBody('끝이다.\n<출처> 봄날신문\n다음 글이다.\n')).toContain(
      '\n\n끝이다.\n\n다음 글이다.\n',
    );
  });

  test('같은 출처가 이미 있으면 줄만 지우고, 다르면 그대로 둔다', () => {
    const matter = 'source: { name: 봄날신문, reporter: 김견본 }';
    expect(fixBody('글.\n\n<출처> 봄날신문\n', matter)).toBe(`---\n${matter}\n---\n\n글.\n`);
    expect(fixBody('글.\n\n<출처> 가을신문\n', matter)).toContain('<출처> 가을신문');
  });

  test.each([
    '```\n<출처> 봄날신문\n```',
    '````\n```\n<출처> 봄날신문\n````',
    '<Box title="조사">\n<출처> 봄날신문\n</Box>',
    '그는 <출처> 표시를 지웠다.',
    '\\<출처> 봄날신문',
    '<출처>',
    '<출처> …',
    '<출처> 2024년 발표',
    '<출처> 봄날신문 <Box>',
  ])('%j: 그대로 둔다', (body) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${body}`);
  });

  test('입찰 공고에는 출처가 없다', () => {
    const text = '---\ntitle: 가\n---\n\n<출처> 봄날신문\n';
    expect(fixText(text, BID)).toBe(text);
  });
});

describe('둥근따옴표', () => {
  test.each([
    ['title: “상담: 오늘”', 'title: "상담: 오늘"'],
    ['title: “상담의 오늘"', 'title: "상담의 오늘"'],
    ['title: “상담의 오늘”\nsummary: “요약이다.”', 'title: "상담의 오늘"\nsummary: "요약이다."'],
    ['title: “상담의 오늘”\ndate: ‘2024-04-01’', 'title: "상담의 오늘"\ndate: "2024-04-01"'],
    ['category: “report”', 'category: "report"'],
  ])('%j', (matter, fixed) => {
    expect(fixMatter(matter)).toBe(fixed);
  });

  test.each([
    'title: “상담의 오늘”',
    'title: “상담”의 오늘',
    'title: “상담” 그리고 “오늘”',
    'summary: ‘남는 센터’',
  ])('%j: 인용일 수 있으므로 그대로 둔다', (matter) => {
    expect(fixMatter(matter)).toBe(matter);
  });

  test.each([
    ['<Box title=“조사 개요”>\n\n글\n\n</Box>', '<Box title="조사 개요">\n\n글\n\n</Box>'],
    [
      '<Figure src="a.png" alt=‘상담석’ caption=“새 센터" />',
      '<Figure src="a.png" alt="상담석" caption="새 센터" />',
    ],
    ['`<Box title=“개요”>`', '`<Box title=“개요”>`'],
    ['```\n<Box title=“개요”>\n```', '```\n<Box title=“개요”>\n```'],
    ['<Box title="“개요”와 표">\n\n글\n\n</Box>', '<Box title="“개요”와 표">\n\n글\n\n</Box>'],
  ])('%j', (body, fixed) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${fixed}`);
  });
});

describe('주소의 https://', () => {
  test.each([
    ['[협회](www.example.org)', '[협회](https://www.example.org)'],
    ['[협회](example.kr/notice?a=1#b)', '[협회](https://example.kr/notice?a=1#b)'],
    ['[협회](<//example.org/>)', '[협회](<https://example.org/>)'],
    ['[협회][가]\n\n[가]: example.org', '[협회][가]\n\n[가]: https://example.org'],
    ['[앞 글](../gen-z/)', '[앞 글](../gen-z/)'],
    ['[앞 글](gen-z.mdx)', '[앞 글](gen-z.mdx)'],
    ['[원문](survey.pdf) [위](#위) [글](/issues/)', '[원문](survey.pdf) [위](#위) [글](/issues/)'],
    ['`[협회](www.example.org)` www.example.org', '`[협회](www.example.org)` www.example.org'],
  ])('%j', (body, fixed) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${fixed}`);
  });

  test('머리말의 url에도 적는다', () => {
    expect(fixMatter('source: { name: 가, url: www.example.org/1 }')).toBe(
      'source: { name: 가, url: https://www.example.org/1 }',
    );
    expect(fixMatter('url: "example.org"', BID)).toBe('url: "https://example.org"');
    expect(fixMatter('url: 나라장터', BID)).toBe('url: 나라장터');
  });
});

describe('엑셀에서 붙인 줄', () => {
  test.each([
    [
      '구분\t2022\t2023\n전화\t1,770\t',
      '| 구분 | 2022 | 2023 |\n| --- | --- | --- |\n| 전화 | 1,770 |  |',
    ],
    ['\t2022\n전화\t3|4', '|  | 2022 |\n| --- | --- |\n| 전화 | 3\\|4 |'],
    ['## 표\n가\t**나**\n1\t2\n\n끝', '## 표\n| 가 | **나** |\n| --- | --- |\n| 1 | 2 |\n\n끝'],
  ])('%j: 표로 바꾼다', (body, fixed) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${fixed}`);
  });

  test.each([
    '구분\t2022',
    '표 1\n구분\t2022\n전화\t1',
    '가\t나\n1\t2\t3',
    '- 가\t나\n  1\t2',
    '가 **나\t다** 라\n1\t2',
    '```\n가\t나\n1\t2\n```',
  ])('%j: 그대로 둔다', (body) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${body}`);
  });
});

test('이름에 빈칸이 있는 그림은 < >로 감싼다', () => {
  expect(fixBody('![새 상담석]( 상담 석.jpg ) [표](보고서 1.pdf)')).toContain(
    '![새 상담석](<상담 석.jpg>) [표](보고서 1.pdf)',
  );
});

describe('빠진 id', () => {
  const text = (matter: string): string => `---\n${matter}\n---\n\n글.\n`;
  test('새 아이디를 머리말의 첫 줄에 적고 말한다', () => {
    const { text: fixed, done } = applyTextFixes(text('title: 가'), ARTICLE);
    expect(fixed).toMatch(/^---\nid: uuid:[\da-f-]{36}\ntitle: 가\n---\n/u);
    expect(done).toEqual(['빠진 id를 새로 만들어 적었습니다. 앞으로는 고치지 마세요.']);
  });

  test.each([
    [text('title: 가\nid: chatbot'), ARTICLE],
    [text('title: "가'), ARTICLE],
    [text('title: 가'), BID],
    ['글.\n', ARTICLE],
  ])('%j: 적지 않는다', (given, path) => {
    expect(applyTextFixes(given, path)).toEqual({ text: given, done: [] });
  });
});

describe('줄 끝의 빈칸', () => {
  test.each([
    ['글이다. \n', '글이다.\n'],
    ['첫 줄  \n둘째 줄\n', '첫 줄\\\n둘째 줄\n'],
    ['첫 줄   \n둘째 줄\t\n   \n끝  ', '첫 줄\\\n둘째 줄\n\n끝'],
    ['## 소제목  \n\n글', '## 소제목\n\n글'],
    ['`코드` \n', '`코드`\n'],
    ['- 하나  \n- 둘 ', '- 하나\n- 둘'],
    ['> 인용  \n> 둘째  ', '> 인용\\\n> 둘째'],
    ['<Box title="가">  \n\n글 \n\n</Box> ', '<Box title="가">\n\n글\n\n</Box>'],
    ['| 가 | 나 |  \n| - | - |\n| 1 | 2 | ', '| 가 | 나 |\n| - | - |\n| 1 | 2 |'],
  ])('%j', (body, fixed) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${fixed}`);
  });

  test.each([
    '```\n코드  \n   \n```',
    '`여러  \n줄`',
    '> ```\n> 코드 \n> ```',
    '끝 \\ \n둘',
    '<Box',
  ])('%j: 그대로 둔다', (body) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${body}`);
  });

  test('본문의 첫 글자가 빈칸이어도 지운다', () => {
    expect(fixText('---\ntitle: 가\n---\n \n글 \n', ARTICLE)).toBe('---\ntitle: 가\n---\n\n글\n');
  });

  test('머리말과 YAML에서도 지우되 뜻이 바뀌면 두지 않는다', () => {
    expect(fixMatter('title: 가  \nsummary: 나\t')).toBe('title: 가\nsummary: 나');
    expect(fixMatter('summary: |-\n  가  ')).toBe('summary: |-\n  가  ');
    expect(fixText(' \nsynonyms: []\n', 'search.yaml')).toBe('\nsynonyms: []\n');
    expect(fixText('synonyms: \n  - [가, 나]  \n', 'search.yaml')).toBe(
      'synonyms:\n  - [가, 나]\n',
    );
  });
});

describe('글자와 줄 끝', () => {
  test.each([
    ['\uFEFF\uFEFF---\r\ntitle: 가\r\n---\r\n글\r', '---\ntitle: 가\n---\n글\n'],
    ['---\ntitle: 가\n---\n상담'.normalize('NFD'), '---\ntitle: 가\n---\n상담'],
    ['café'.normalize('NFD'), 'café'],
    // NFC would make of these a backtick, a semicolon and another sign.
    ['\u1FEF \u037E <\u0338', '\u1FEF \u037E <\u0338'],
  ])('%j', (text, fixed) => {
    expect(fixText(text, ARTICLE)).toBe(fixed);
  });

  test('주소는 서버가 부르는 이름이므로 그대로 둔다', () => {
    const address = 'https://news.example.com/봄'.normalize('NFD');
    expect(fixText(`[봄](${address}) 글`.normalize('NFD'), ARTICLE)).toBe(`[봄](${address}) 글`);
  });

  test('파일 이름도 모아쓴다', () => {
    expect(fixName(`issues/2024-04/${'상담.mdx'.normalize('NFD')}`)).toBe(
      'issues/2024-04/상담.mdx',
    );
  });
});

test('한 번에 모두 고치고, 고친 것을 차례대로 말한다', () => {
  const text = [
    '\uFEFF---',
    'id: uuid:1',
    'title: [컨택저널] 상담'.normalize('NFD'),
    'date: 2024년 4월 1일   # 올린 날',
    'category: report',
    '---',
    '글이다.  ',
    '<출처> 봄날신문',
  ].join('\r\n');
  const { text: fixed, done } = applyTextFixes(text, ARTICLE);
  expect(fixed).toBe(
    [
      '---',
      'id: uuid:1',
      'title: "[컨택저널] 상담"',
      'date: 2024-04-01   # 올린 날',
      'category: report',
      'source:',
      '  name: 봄날신문',
      '---',
      '글이다.',
    ].join('\n'),
  );
  expect(done).toEqual([
    'BOM을 지우고 줄바꿈을 LF로 바꿨습니다.',
    '자모가 분리된 글자(NFD)를 합쳤습니다.',
    '제목 같은 항목의 값을 따옴표로 감쌌습니다.',
    '날짜와 호를 2024-04-01, 2024-04 형식으로 바꿨습니다.',
    '본문의 <출처> 줄을 머리말의 source로 옮겼습니다.',
    '줄 끝의 빈칸을 지웠습니다.',
  ]);
});

test('고칠 것이 없으면 말이 없고, 소개 쪽의 코드에는 손대지 않는다', () => {
  const page = '---\ntitle: [가] 나\n---\n\n글  \n';
  expect(applyTextFixes(page, 'pages/about.mdx')).toEqual({ text: page, done: [] });
});

describe('YAML의 기호를 닮은 글자', () => {
  test.each([
    ['title:\u00A0"견본"', 'title: "견본"'],
    ['title:\u3000견본', 'title:  견본'],
    ['title： "견본: 부제"', 'title: "견본: 부제"'],
    ['title：챗봇: 오늘', 'title: "챗봇: 오늘"'],
    ['title\u00A0: 견본', 'title : 견본'],
    ['\u200Btitle: 견본', 'title: 견본'],
    ['title: 견본\u00A0', 'title: 견본'],
    [
      'source: { name：한국신문，reporter:\u00A0김이래 }',
      'source: { name: 한국신문, reporter: 김이래 }',
    ],
    ['tags: ［상담, 챗봇］', 'tags: [상담, 챗봇]'],
    ['tags: [상담, 챗봇］', 'tags: [상담, 챗봇]'],
    ['tags: [“가, 나”, 챗봇]', 'tags: ["가, 나", 챗봇]'],
    ['tags:\n –\u00A0상담\n － 챗봇', 'tags:\n - 상담\n - 챗봇'],
    [
      'credits:\n  - role:\u00A0글\n\u00A0\u00A0\u00A0\u00A0name: 홍길동',
      'credits:\n  - role: 글\n    name: 홍길동',
    ],
    ['title: "견본”', 'title: "견본"'],
    ['title: ＂견본＂', 'title: "견본"'],
  ])('%j', (matter, fixed) => {
    expect(fixMatter(matter)).toBe(fixed);
  });

  test.each([
    'title: 상담사의\u00A0봄',
    'title: "상담：오늘"',
    'title: ［특집］ 상담',
    'title: “기계가 못 하는 일”',
    'title: 상담：오늘',
    'tags: ["가，나", ［특집］]',
    'summary: 이것은\n  — 그리고 저것은',
    'summary: >-\n  note：글\n  -\u00A0끝',
    'summary: "여러 줄\n  note：글"',
    '# 메모：\u00A0끝\u00A0',
    'title: 봄 # 메모\u00A0',
  ])('그대로: %j', (matter) => {
    expect(fixMatter(matter)).toBe(matter);
  });
});

test('설정 파일의 기호도 보통 글자로 바꾼다', () => {
  expect(fixText('title：견본\nsince:\u00A02001\n', 'journal.yaml')).toBe(
    'title: 견본\nsince: 2001\n',
  );
});

describe('금액', () => {
  test.each([
    ['amount: { krw: 500,000,000, vat: included }', 'amount: { krw: 500000000, vat: included }'],
    ['amount: { vat: included, krw: 1,060,000,000 }', 'amount: { vat: included, krw: 1060000000 }'],
    [
      'amount:\n  krw: 500,000,000원\n  vat: included',
      'amount:\n  krw: 500000000\n  vat: included',
    ],
    ['amount: { krw: ￦500,000,000 }', 'amount: { krw: 500000000 }'],
    ['amount: { krw: 500000000원 }', 'amount: { krw: 500000000 }'],
    ['result: { winner: 견본, krw: "1，000" }', 'result: { winner: 견본, krw: 1000 }'],
    ['seats: 1,200 # 추정', 'seats: 1200 # 추정'],
    ['amount: { krw: 500，000，000， vat: included }', 'amount: { krw: 500000000, vat: included }'],
    ['amount: { krw: 1,00 }', 'amount: { krw: 1,00 }'],
    ['amount: { krw: 480,000천원, vat: included }', 'amount: { krw: 480000000, vat: included }'],
    ['amount: { krw: 10억 6천만 원, vat: included }', 'amount: { krw: 1060000000, vat: included }'],
    ['amount: 10억 6천만원 (VAT 포함)', 'amount: { krw: 1060000000, vat: included }'],
    [
      'amount: "75,000,000,000원 이내 (VAT 별도)" # 두 해',
      'amount: { krw: 75000000000, vat: excluded, limit: true } # 두 해',
    ],
    ['amount: 1,060,000,000', 'amount: { krw: 1060000000, vat: unknown }'],
    [
      'history:\n  - before: { amount: 4천8백만원(면세) }',
      'history:\n  - before: { amount: { krw: 48000000, vat: exempt } }',
    ],
    ['amount: 1억 5천', 'amount: 1억 5천'],
    ['amount: 5.000', 'amount: 5.000'],
    ['amount: 금일억원정(₩120,000,000)', 'amount: 금일억원정(₩120,000,000)'],
    ['amount: { krw: 5.000 }', 'amount: { krw: 5.000 }'],
    ['amount: { krw: 1억 5천 }', 'amount: { krw: 1억 5천 }'],
    ['amount: { krw: 480,000,000 원 이내 }', 'amount: { krw: 480,000,000 원 이내 }'],
    ['title: "krw: 1,000"', 'title: "krw: 1,000"'],
  ])('%j', (matter, fixed) => {
    expect(fixMatter(matter, BID)).toBe(fixed);
  });
});

describe('마크다운의 기호', () => {
  test.each([
    ['##제목\n글이다.', '## 제목\n글이다.'],
    ['글이다.\n##제목', '글이다.\n## 제목'],
    ['1.\u3000첫째\n2.\u3000둘째', '1. 첫째\n2. 둘째'],
    ['[협회]  ( https://example.org/)를', '[협회](https://example.org/)를'],
    ['글[^1]\n\n[^1]\u3000： 각주', '글[^1]\n\n[^1]: 각주'],
    ['글[^1][^2]\n\n[^1] : 각주\n[^2] : 각주', '글[^1][^2]\n\n[^1]: 각주\n[^2]: 각주'],
  ])('%j', (body, fixed) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${fixed}`);
  });

  test.each([
    ...['[참고] (#태그)', '[단위] (/명)', '[1] (https://example.org/a)', '함수[i] (/배열)'],
    ...['[편집자 주] (https://example.org/)에서', '[출처] (https://a.kr, https://b.kr)'],
    ...['[출처] (www.example.org)', '[자료] (보고서.pdf)', '[참고\\] (https://example.org/)'],
    ...['###태그 ###태그', '##제목##', '#\u00A0제목', '- ##제목', '| ##가 | 나 |\n| --- | --- |'],
    ...['8.\u00A020 발표', '-\u00A03도', '**1.\u00A0첫째**', '-\u3000-\u3000-', '-\u00A0'],
    ...['글[^1]\n\n> [^1] : 각주', '글[^1] [^1] : 각주'],
  ])('%j: 그대로 둔다', (body) => {
    expect(fixBody(body)).toBe(`---\ntitle: 가\n---\n\n${body}`);
  });
});

test('보이지 않는 글자는 지우고, 뜻이 있는 것은 남긴다', () => {
  const text = '---\ntitle: 상\u200B담\n---\n\n상\u00AD담 👩\u200D💻 \u202E\n';
  expect(fixText(text, 'issues/2024-04/a.mdx')).toBe(
    '---\ntitle: 상담\n---\n\n상담 👩\u200D💻 \u202E\n',
  );
});

describe('글자로 쓴 <와 {', () => {
  test.each([
    ['대기가 <5분, 30초<60초, a < b', '대기가 \\<5분, 30초\\<60초, a < b'],
    ['<출처=통계청> <<표 1>> {참고}', '\\<출처=통계청> \\<\\<표 1>> \\{참고}'],
    ['`<5`와 {1, 2}\n\n```\n<5 {x}\n```', '`<5`와 \\{1, 2}\n\n```\n<5 {x}\n```'],
    ['<b>굵게</b> <br> <Box>글</Box>', '**굵게**\\\n<Box>글</Box>'],
    ['{/* 주석 */} <!-- 주석 -->', '{/* 주석 */} <!-- 주석 -->'],
  ])('%s', (body, fixed) => {
    expect(fixText(`---\ntitle: 봄\n---\n\n${body}\n`, 'issues/2024-04/a.mdx')).toBe(
      `---\ntitle: 봄\n---\n\n${fixed}\n`,
    );
  });
});
