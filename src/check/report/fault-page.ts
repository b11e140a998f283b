import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { formatCount } from '../../text/counts.ts';
import { toVisible } from '../../text/visible.ts';
import { isError, type Message } from '../message.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.7 system-ui, sans-serif; word-break: keep-all }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; overflow-wrap: break-word }
h1 { font-size: 1.5rem; line-height: 1.4 }
ol { list-style: none; padding: 0 }
li { margin: 1.5rem 0; padding: 0 0 0 1rem; border-inline-start: 4px solid #c33 }
li.advice { border-color: #888 }
p { margin: 0.25rem 0 }
pre { margin: 0.5rem 0 0; padding: 0.5rem 0.75rem; background: light-dark(#f3f1ec, #2a2a2a); white-space: pre-wrap }
`;

/**
 * The page that `npm run dev` shows in place of a page whose files have errors: the messages (Korean), each
 * with the line that it is about. `lineOf` gives that line as typed, and `script` is the address of a script
 * that reloads the page when the messages change.
 */
export function formatFaultPage(
  messages: readonly Message[],
  lineOf: (message: Message) => string | undefined,
  script: string,
): string {
  const errors = messages.filter(isError).length;
  const title = `고칠 곳 ${formatCount(errors, '곳')}`;
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', title),
    h('style', STYLE),
    h('script', { type: 'module', src: script }),
  ]);
  const main = h('main', [
    h('h1', title),
    h('p', '고쳐서 저장하면 이 자리에 글이 나옵니다.'),
    h(
      'ol',
      messages.map((message) => toItem(message, lineOf(message))),
    ),
  ]);
  return `<!doctype html>${toHtml(h('html', { lang: 'ko' }, [head, h('body', [main])]))}`;
}

function toItem(message: Message, typed: string | undefined) {
  const { file, line, column, rule, text, example } = message;
  const blocks = [typed?.slice(0, 300), example].filter((part) => part !== undefined);
  return h('li', { className: isError(message) ? [] : ['advice'] }, [
    h('p', [h('code', toVisible(`${file}:${line}:${column}`))]),
    h('p', [h('strong', isError(message) ? rule : `${rule}(참고)`), ` ${toVisible(text)}`]),
    ...blocks.map((block) => h('pre', block.split('\n').map(toVisible).join('\n'))),
  ]);
}
