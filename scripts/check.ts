import { formatMessage, isError } from '../src/archive/message.ts';
import { contentFolder } from '../src/content/folder.ts';
import { checkContent } from '../src/content/check.ts';
import { readOptions, useContentFolder } from './options.ts';

const options = readOptions(
  { content: { type: 'string' }, json: { type: 'boolean' } },
  'npm run check -- [--content 폴더] [--json]',
);
useContentFolder(options.content);

// A build asks for the texts at once, so that each is read once.
const renders = process.env.RENDER_TEXTS === '1';
const { messages, counts } = await checkContent(contentFolder(), { renders });
const errors = messages.filter(isError);
if (options.json) {
  console.log(JSON.stringify(messages));
} else {
  for (const message of messages) console.log(formatMessage(message));
  const counted = `호 ${counts.issues}개, 기사 ${counts.articles}건, 입찰 공고 ${counts.bids}건`;
  console.log(
    errors.length > 0
      ? `${counted}을 살폈습니다. 고칠 곳이 ${errors.length}군데 있습니다.`
      : `${counted}을 살폈습니다. 고칠 곳이 없습니다.`,
  );
}
process.exitCode = errors.length > 0 ? 1 : 0;
