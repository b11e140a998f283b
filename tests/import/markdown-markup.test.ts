import { describe, expect, test } from 'vitest';
import { expectBody, importBody, importMarkdown, MATTER } from './import-markdown.ts';

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
    ['굵게 안의 문단', '<div><b><p>가</p><p>나</p></b></div>', '**가**\n\n**나**'],
    ['굵게 안의 목록', '<div><b>가<ul><li>나</li></ul>다</b></div>', '**가**\n\n- 나\n\n**다**'],
    ['닫지 않은 굵게 아래의 코드', '</div><b>다.\n```\n나\n```\n', '**다.**\n\n```\n나\n```'],
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
