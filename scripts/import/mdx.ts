import type { Block, Turn } from './block.ts';
import { escapeHeading, escapeParagraph } from './escape.ts';

/** Writes a body as MDX, one line a paragraph, ending in a line break; empty for no blocks. */
export function writeBody(blocks: readonly Block[]): string {
  return blocks.map((block) => `${writeBlock(block)}\n`).join('\n');
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeHeading(block.text.text)}`;
    case 'paragraph':
      return escapeParagraph(block.text.text);
    case 'list':
      return block.items
        .map((item, index) => `${listMark(block.start, index)} ${escapeParagraph(item.text)}`)
        .join('\n');
    case 'interview':
      return ['<Interview>', ...block.turns.map(writeTurn), '</Interview>'].join('\n\n');
  }
}

function listMark(start: number | undefined, index: number): string {
  return start === undefined ? '-' : `${start + index}.`;
}

function writeTurn({ role, by, paragraphs }: Turn): string {
  const open = by === undefined ? `<${role}>` : `<${role} by="${by}">`;
  return [open, ...paragraphs.map(({ text }) => escapeParagraph(text)), `</${role}>`].join('\n\n');
}
