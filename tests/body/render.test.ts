import { describe, expect, test } from 'vitest';
import { ANY_SITE } from '../../src/site/urls.ts';
import { compileOrThrow as compile } from './surroundings.ts';

describe('한국어 마크다운', () => {
  test.each([
    ['**마크다운(Markdown)**을 쓴다', '<p><strong>마크다운(Markdown)</strong>을 쓴다</p>'],
    ['**“따옴표”**라고 했다', '<p><strong>“따옴표”</strong>라고 했다</p>'],
    ['~~취소(X)~~했다', '<p><del>취소(X)</del>했다</p>'],
    ['2000~3000명과 10~20%', '<p>2000~3000명과 10~20%</p>'],
    ['"곧은" \'따옴표\'', '<p>"곧은" \'따옴표\'</p>'],
    ['값이 \\<5, \\{x}', '<p>값이 &lt;5, {x}</p>'],
  ])('%s', (text, html) => {
    expect(compile(text).feedHtml).toBe(html);
  });

  test('소제목의 자리는 한글로, 겹치면 번호로, 글자가 없으면 소제목으로', () => {
    const body = compile('## 고객 경험(CX)\n\n### 결과\n\n### 결과\n\n## 2024년\n\n## ★');
    expect(body.headings).toEqual([
      { depth: 2, id: '고객-경험-cx', text: '고객 경험(CX)' },
      { depth: 3, id: '결과', text: '결과' },
      { depth: 3, id: '결과-2', text: '결과' },
      { depth: 2, id: 'h-2024년', text: '2024년' },
      { depth: 2, id: '소제목', text: '★' },
    ]);
    for (const { id } of body.headings) expect(body.html).toContain(`id="${id}"`);
  });

  test('소제목은 제 주소로 이어지되, 링크가 든 소제목은 그대로다', () => {
    const { html, feedHtml } = compile('## 고객 경험\n\n### [공고](/bids/)를 보라\n\n#### 덧붙임');
    expect(html).toContain('<h2 id="고객-경험"><a href="#고객-경험">고객 경험</a></h2>');
    expect(html).toContain('<h3 id="공고를-보라"><a href="/bids/">공고</a>를 보라</h3>');
    expect(html).toContain('<h4 id="덧붙임">덧붙임</h4>');
    expect(feedHtml).not.toContain('#');
  });

  test('표는 저마다 이름이 있는 자리에서 옆으로 넘긴다', () => {
    const table = '| 가 | 나 |\n| --- | ---: |\n| 다 | 1 |';
    const { html } = compile(`${table}\n\n글\n\n${table}`);
    expect(html.match(/<section class="table" aria-label="표 [12]" tabindex="0">/gu)).toHaveLength(
      2,
    );
    expect(html).toContain('<td class="align-right">1</td>');
  });

  test('쪽에는 블록 사이의 빈 글자가 없고, 낱말 사이의 줄바꿈은 남는다', () => {
    const { html } = compile('- **하나**\n  *둘*\n- 셋\n\n**넷**\n*다섯*');
    expect(html).toBe(
      '<ul><li><strong>하나</strong>\n<em>둘</em></li><li>셋</li></ul>' +
        '<p><strong>넷</strong>\n<em>다섯</em></p>',
    );
  });

  test('표의 머리는 무엇의 머리인지 알리고, 빈칸은 머리가 아니다', () => {
    const { html, feedHtml } = compile('|  | 값 |\n| --- | ---: |\n| 다 | 1 |\n|  | 2 |');
    expect(html).toContain('<td></td><th class="align-right" scope="col">값</th>');
    expect(html).toContain('<th scope="row">다</th>');
    expect(html).toContain('<td></td><td class="align-right">2</td>');
    expect(feedHtml).not.toContain('scope');
  });

  test('각주는 오갈 수 있다', () => {
    const { html } = compile('글[^a]\n\n[^a]: 덧붙임');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map((found) => found[1]);
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map((found) =>
      decodeURIComponent(found[1] ?? ''),
    );
    expect(links).toHaveLength(2);
    for (const link of links) expect(ids).toContain(link);
    expect(html).toContain('>각주</h2>');
  });

  test('두 번 부른 각주는 돌아갈 곳이 둘이고 이름이 다르다', () => {
    const { html } = compile('글[^a]과 글[^a]\n\n[^a]: 덧붙임');
    expect(html).toContain('aria-label="각주 1의 본문으로 돌아가기">↑</a>');
    expect(html).toContain('aria-label="각주 1의 본문(2번째)으로 돌아가기">↑2</a>');
  });
});

describe('어휘', () => {
  test('Figure는 쪽에서는 여러 꼴로, 피드 리더에서는 그림 하나로', () => {
    const body = compile('<Figure src="a.png" alt="상담석" caption="새 센터" credit="홍길동" />');
    expect(body.html).toContain('type="image/avif"');
    expect(body.html).toContain(
      'srcset="/media/abc-480.webp 480w, /media/abc-720.webp 720w, /media/abc-1000.webp 1000w"',
    );
    expect(body.html).toContain('width="1000" height="500"');
    expect(body.html).toContain(
      '<figcaption>새 센터 <span class="credit">(사진: 홍길동)</span></figcaption>',
    );
    expect(body.feedHtml).toBe(
      '<figure><img src="/media/abc-1000.png" alt="상담석" width="1000" height="500"><figcaption>새 센터 (사진: 홍길동)</figcaption></figure>',
    );
    expect(body.images).toEqual(['a.png']);
  });

  test('큰 그림은 가장 큰 것으로 이어지고, 작거나 비치는 그림은 그대로다', () => {
    const { html, feedHtml } = compile(
      '![넓은 사무실](wide.jpg)\n\n<Figure src="wide.jpg" alt="넓은 사무실" />\n\n![작은 그림](a.png)',
    );
    expect(html.match(/<a class="zoom" href="\/media\/def-1440\.webp"><picture>/gu)).toHaveLength(
      2,
    );
    expect(html).toContain('<p><picture>');
    expect(feedHtml).not.toContain('zoom');
    const linked = compile('[![넓은 사무실](wide.jpg)](/bids/)');
    expect(linked.html).not.toContain('zoom');
  });

  test('글머리의 첫 그림만 바로 받는다', () => {
    const figure = '<Figure src="a.png" alt="상담석" />';
    const { html } = compile(`글\n\n${figure}\n\n${figure}`);
    const images = html.match(/<img[^>]*>/gu) ?? [];
    expect(images.map((image) => image.includes('loading="lazy"'))).toEqual([false, true]);
    expect(images[0]).toContain('fetchpriority="high"');
    const late = compile(`글\n\n글\n\n글\n\n${figure}`);
    expect(late.html).toContain('loading="lazy"');
    expect(late.html).not.toContain('fetchpriority');
  });

  test('접어 둔 그림은 펼치기 전에 부르지 않고, 그 뒤의 그림이 먼저다', () => {
    const figure = '<Figure src="a.png" alt="상담석" />';
    const { html } = compile(`<Details title="접은 글">\n\n${figure}\n\n</Details>\n\n${figure}`);
    const images = html.match(/<img[^>]*>/gu) ?? [];
    expect(images.map((image) => image.includes('loading="lazy"'))).toEqual([true, false]);
  });

  test('Interview는 한 줄로 써도 대화가 된다', () => {
    const { html, text, markdown } = compile(
      '<Interview>\n<Q by="기자">무엇이 달라졌나요?</Q>\n<A by="홍길동">전화가 **줄었습니다**.</A>\n</Interview>',
    );
    expect(html).toContain(
      '<p class="speaker">홍길동</p><p>전화가 <strong>줄었습니다</strong>.</p>',
    );
    expect(text).toBe('기자: 무엇이 달라졌나요?\n홍길동: 전화가 줄었습니다.');
    expect(markdown).toContain('**홍길동:** 전화가 **줄었습니다**.');
  });

  test('Chart는 그림과 표를 함께, 피드 리더에서는 파일로 된 그림과 표', () => {
    const body = compile(
      '<Chart type="bar" title="선호하는 복지" unit="%" source="캐치">\n\n| 복지 | 비율 |\n| --- | ---: |\n| 운동 | 45 |\n| 휴식 | 43 |\n\n</Chart>',
    );
    expect(body.html).toContain('<svg');
    expect(body.html).toContain('<th scope="row">운동</th>');
    expect(body.html).toContain(
      '</svg></div><p class="chart-source">자료: 캐치 · 단위: %</p><details class="chart-table"><summary>표로 보기</summary>',
    );
    expect(body.markdown).toContain('**선호하는 복지**\\\n자료: 캐치 · 단위: %');
    expect(body.html).toContain(
      '<section class="table" aria-label="선호하는 복지 표" tabindex="0">',
    );
    expect(body.html).not.toMatch(/ style=|<style|<script/u);
    expect(body.feedHtml).not.toContain('<svg');
    const [picture] = body.charts;
    expect(body.charts).toHaveLength(1);
    expect(body.feedHtml).toContain(
      `<figure><figcaption>선호하는 복지<br>자료: 캐치 · 단위: %</figcaption><p><img src="/media/${picture?.name}-784.png" width="392" height="${picture?.height}" alt="선호하는 복지: 항목 2개의 막대그래프로, ‘운동’이 가장 크고(45%) ‘휴식’이 가장 작습니다(43%)."></p><table>`,
    );
    expect(body.feedHtml).toContain('<td>45</td>');
    expect(body.text).toContain('운동');
  });

  test('Gallery는 그림을 나란히, 피드 리더에서는 차례로', () => {
    const body = compile(
      '<Gallery caption="문을 연 날">\n<Figure src="wide.jpg" alt="상담석" />\n<Figure src="a.png" alt="책상" caption="빈 책상" />\n</Gallery>',
    );
    expect(body.html).toMatch(
      /^<figure class="gallery"><div class="pictures"><figure><a class="zoom"/u,
    );
    expect(body.html).toContain('sizes="(min-width: 46rem) 21rem, 46vw"');
    expect(body.html).toMatch(/<\/div><figcaption>문을 연 날<\/figcaption><\/figure>$/u);
    expect(body.feedHtml.match(/<figure>/gu)).toHaveLength(3);
    expect(body.text).toBe('상담석\n책상 빈 책상\n문을 연 날');
    expect(body.images).toEqual(['wide.jpg', 'a.png']);
  });

  test('Video는 제목과 곳을 적은 링크 하나이고, 다른 곳의 것을 부르지 않는다', () => {
    const text = '<Video url="https://www.youtube.com/watch?v=x&t=1" title="하루" still="a.png" />';
    const { html, feedHtml, text: plain, markdown, images } = compile(text);
    expect(html).toContain(
      '<figure class="video"><a href="https://www.youtube.com/watch?v=x&#x26;t=1"><span class="still"><picture>',
    );
    expect(html).toContain(
      '<span class="media-title">하루</span><span class="media-host">youtube.com에서 보기</span>',
    );
    expect(`${html}${feedHtml}`).not.toMatch(/<iframe|<video|src="https?:/u);
    expect(html).toContain('alt=""');
    expect(feedHtml).toContain(
      '<figcaption><a href="https://www.youtube.com/watch?v=x&amp;t=1">하루</a> (youtube.com에서 보기)</figcaption>',
    );
    expect(plain).toBe('하루 (youtube.com에서 보기)');
    expect(markdown).toContain('[하루](https://www.youtube.com/watch?v=x');
    expect(images).toEqual(['a.png']);
  });

  test('Audio는 누르기 전에는 받지 않고, 없는 브라우저에는 파일로', () => {
    const { html, feedHtml, attachments, text } = compile('<Audio file="a.mp3" title="대담" />');
    expect(html).toContain(
      '<audio controls preload="none" src="/issues/2024-04/x/a.mp3" aria-label="대담"></audio>',
    );
    expect(html).toContain('<a href="/issues/2024-04/x/a.mp3" download>');
    expect(feedHtml).toBe('<p><a href="/issues/2024-04/x/a.mp3">대담</a> (MP3)</p>');
    expect(attachments).toEqual([{ file: 'a.mp3', title: '대담' }]);
    expect(text).toBe('대담 (MP3)');
    const away = compile('<Audio url="https://podcast.example.org/1" title="대담" />');
    expect(away.html).not.toContain('<audio');
    expect(away.text).toBe('대담 (podcast.example.org에서 듣기)');
    expect(away.attachments).toEqual([]);
  });

  test('Quote, Numbers, Details는 어디에서나 모든 글자를 읽는다', () => {
    const body = compile(
      '<Quote by="홍길동">전화가 **줄었다**.</Quote>\n\n<Numbers source="캐치 · 1,770명">\n<Number value="62%">덜 지치는 직장</Number>\n<Number value="59%">가까운 직장</Number>\n</Numbers>\n\n<Details title="물음">\n\n1. 왜?\n\n</Details>',
    );
    expect(body.html).toContain(
      '<figure class="pull-quote"><blockquote><p>전화가 <strong>줄었다</strong>.</p></blockquote><figcaption>홍길동</figcaption></figure>',
    );
    expect(body.html).toContain(
      '<figure class="numbers"><div class="number"><p class="value">62%</p><p>덜 지치는 직장</p></div>',
    );
    expect(body.html).toContain('<figcaption>자료: 캐치 · 1,770명</figcaption>');
    expect(body.html).toContain('<details class="folded"><summary>물음</summary><ol>');
    expect(body.feedHtml).toContain('<p><strong>62%</strong> 덜 지치는 직장</p>');
    expect(body.feedHtml).toContain('<blockquote><p><strong>물음</strong></p><ol>');
    expect(body.feedHtml).not.toContain('<details');
    expect(body.text).toBe(
      '전화가 줄었다.\n— 홍길동\n62% 덜 지치는 직장\n59% 가까운 직장\n자료: 캐치 · 1,770명\n물음\n왜?',
    );
    expect(body.markdown).toContain('> 전화가 **줄었다**.\n>\n> — 홍길동');
    const { html } = compile('<Numbers><Number value="62%">응답</Number></Numbers>');
    expect(html).toContain('class="numbers single"');
  });

  test('Hanja는 소리를 위에 달고, 글에서는 괄호로', () => {
    const body = compile('업무의 <Hanja read="고도화">高度化</Hanja>가 목표다.');
    expect(body.html).toContain('<ruby>高度化<rp>(</rp><rt>고도화</rt><rp>)</rp></ruby>가');
    expect(body.text).toBe('업무의 高度化(고도화)가 목표다.');
  });

  test('Box와 Attachment', () => {
    const body = compile(
      '<Box title="개요">\n\n- 하나\n\n</Box>\n\n<Attachment file="a.pdf" title="원자료" />',
    );
    expect(body.html).toContain('<div class="box" role="note" aria-label="개요">');
    expect(body.html).toContain('<a href="/issues/2024-04/x/a.pdf" download>원자료</a>');
    expect(body.attachments).toEqual([{ file: 'a.pdf', title: '원자료' }]);
    expect(body.markdown).toContain('> **개요**');
    expect(body.feedHtml).not.toContain('class=');
  });

  test('Markdown의 주소는 모두 온전하다', () => {
    const { markdown } = compile(
      '![상담석](a.png) [공고](/bids/) [여기](#결과) [밖](https://example.org/)\n\n<Attachment file="a.pdf" title="원자료" />\n\n## 결과',
    );
    for (const address of [
      `${ANY_SITE}/media/abc-1000.png`,
      `${ANY_SITE}/bids/`,
      `${ANY_SITE}/issues/2024-04/x/#${encodeURIComponent('결과')}`,
      'https://example.org/',
      `${ANY_SITE}/issues/2024-04/x/a.pdf`,
    ]) {
      expect(markdown).toContain(`](${address})`);
    }
  });
});

describe('피드 리더의 글', () => {
  test.each([
    [
      '## 제목\n\n![그림](a.png)\n\n첫 문장이다.[^1]\n\n둘째 <Hanja read="가">家</Hanja>.\n\n[^1]: 각주',
      '첫 문장이다. 둘째 家(가).',
    ],
    [
      '<Attachment file="a.pdf" title="원자료" />\n\n| 가 | 나 |\n| - | - |\n| 다 | 라 |\n\n글.',
      '글.',
    ],
    ['<Interview>\n\n<Q>왜?</Q>\n\n<A by="나">그래서.</A>\n\n</Interview>', 'Q: 왜? 나: 그래서.'],
    ['', ''],
  ])('첫머리는 문단에서: %j', (text, opening) => {
    expect(compile(text).opening).toBe(opening);
  });

  test('어디에도 class, style, data-, aria-가 없고, 있는 이름은 각주의 것뿐이다', () => {
    const { feedHtml } = compile(
      '## location\n\n| 가 | 나 |\n| --- | ---: |\n| 다 | 1 |\n\n```js\nx\n```\n\n글[^1]\n\n[^1]: 덧붙임',
    );
    expect(feedHtml).not.toMatch(/ (?:style|align|class|data-[\w-]+|aria-[\w-]+|scope)[= >]/u);
    expect([...feedHtml.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)).toEqual([
      'fnref-1',
      'fn-1',
    ]);
  });

  test('각주는 제목과 함께 끝에 있고 오갈 수 있다', () => {
    const { feedHtml } = compile('글[^가]이다.\n\n[^가]: 덧붙임\n\n끝.');
    const [note = '', back = ''] = [...feedHtml.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(feedHtml).toContain(`id="${decodeURIComponent(note)}"`);
    expect(feedHtml).toContain(`id="${decodeURIComponent(back)}"`);
    expect(feedHtml.indexOf('<h2>각주</h2>')).toBeGreaterThan(feedHtml.indexOf('끝.'));
  });

  test('그림은 보이는 파일의 크기를 적는다', () => {
    const { feedHtml } = compile('![넓은 사무실](wide.jpg)');
    expect(feedHtml).toBe(
      '<p><img src="/media/def-1080.jpeg" alt="넓은 사무실" width="1080" height="608"></p>',
    );
  });

  test('묻는 말은 굵게, 답은 이름만 굵게', () => {
    const { feedHtml } = compile(
      '<Interview>\n\n<Q>무엇이 *달라졌나요*?</Q>\n\n<A by="홍길동">\n\n전화가 줄었습니다.\n\n- 하나\n\n</A>\n\n<A by="이몽룡">\n\n- 둘\n\n</A>\n\n</Interview>',
    );
    expect(feedHtml.replaceAll('\n', '')).toBe(
      '<p><strong>문:</strong> <strong>무엇이 <em>달라졌나요</em>?</strong></p>' +
        '<p><strong>홍길동:</strong> 전화가 줄었습니다.</p><ul><li>하나</li></ul>' +
        '<p><strong>이몽룡:</strong></p><ul><li>둘</li></ul>',
    );
  });

  test('상자는 떼어 놓은 글로, 첨부는 이름과 종류로, 한 일은 표시로', () => {
    const { feedHtml } = compile(
      '<Box title="개요">\n\n대상\n\n</Box>\n\n<Attachment file="a.pdf" title="원자료" />\n\n- [x] 한 일\n- [ ] 할 일',
    );
    expect(feedHtml).toContain('<blockquote><p><strong>개요</strong></p><p>대상</p></blockquote>');
    expect(feedHtml).toContain('<p>첨부: <a href="/issues/2024-04/x/a.pdf">원자료</a> (PDF)</p>');
    expect(feedHtml).toContain('<li>☑ 한 일</li>\n<li>☐ 할 일</li>');
  });
});
