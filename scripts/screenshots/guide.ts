/** A block of the editors' guide that an editor may copy, and the picture of what it gives. */
interface GuideExample {
  language: 'mdx' | 'yaml';
  /** What stands after the language: the file that it belongs to, or `틀림` and `맞음`. */
  label: string;
  text: string;
  /** The nearest heading above, without its marks. */
  heading: string;
  /** Name of the picture that follows, `box`; absent if none does. */
  picture: string | undefined;
}

const BLOCK =
  /^```(mdx|yaml)(?: (\S+))?\n([\s\S]*?)^```$(?:\n+<img src="[^"]*\/guide\/([a-z-]+)\.png")?/gmu;

const ANY_BLOCK = /^```[\s\S]*?^```$/gmu;

/** The `mdx` and `yaml` code blocks of the editors' guide, in order. */
export function readExamples(guide: string): GuideExample[] {
  return [...guide.matchAll(BLOCK)].map((found) => {
    const [, language, label = '', text = '', picture] = found;
    const above = guide.slice(0, found.index).replace(ANY_BLOCK, '');
    const heading = [...above.matchAll(/^#{2,4} (.+)$/gmu)].at(-1)?.[1] ?? '';
    return { language: language === 'yaml' ? 'yaml' : 'mdx', label, text, heading, picture };
  });
}

/** A picture of the guide: the page, and the part of the page to capture. */
interface GuidePicture {
  name: string;
  url: string;
  element: '.prose' | '.article' | '.cover';
  /** Of the window that it is seen in, in CSS pixels. */
  width: number;
}

/** A small archive in which each example with a picture has a page of its own. */
export function toPicturedContent(examples: readonly GuideExample[]): {
  files: Record<string, string>;
  pictures: GuidePicture[];
} {
  const files: Record<string, string> = {};
  const pictures: GuidePicture[] = [];
  for (const { text, label, picture: name } of examples) {
    if (name === undefined) continue;
    const isIssue = label === 'issue.yaml';
    const isWhole = text.startsWith('---\n');
    files[`issues/2024-04/${isIssue ? label : `${name}.mdx`}`] =
      isIssue || isWhole ? text : toExampleArticle(pictures.length, text);
    pictures.push({
      name,
      url: `/issues/2024-04/${isIssue ? '' : `${name}/`}`,
      element: isIssue ? '.cover' : isWhole ? '.article' : '.prose',
      width: isIssue ? 240 : 360,
    });
  }
  // The example of an issue names them in its order.
  for (const [index, slug] of ['chatbot', 'gen-z-workplace'].entries()) {
    files[`issues/2024-04/${slug}.mdx`] ??= toExampleArticle(100 + index, '글입니다.\n');
  }
  return { files, pictures };
}

/** An article with all that it must have around a text; the number makes its id. */
export function toExampleArticle(number: number, body: string): string {
  return `---
id: uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}
title: "안내의 보기"
issue: 2024-04
category: report
date: 2024-04-01
summary: "안내의 보기를 담은 기사다."
---

${body}`;
}
