import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { checkLimits } from '../../body/limits.ts';
import { parseBody } from '../../body/parse.ts';
import { cutAtMatter, joinCut, readMatter } from './matter.ts';

const SPACES = /[ \t]+$/gmu;

/**
 * Spaces at the ends of lines go; Markdown's line break by two of them becomes one by a
 * backslash, and code keeps what it holds. Nothing is done where a text would read otherwise.
 */
export function fixTrailingSpaces(text: string, path: string): string {
  const cut = path.startsWith('pages/') ? undefined : cutAtMatter(text, path);
  if (!cut || text.search(SPACES) < 0) return text;
  const matter = cut.matter.replace(SPACES, '');
  return joinCut({
    open: cut.open.replace(SPACES, ''),
    matter: readMatter(matter) === readMatter(cut.matter) ? matter : cut.matter,
    close: cut.close.replace(SPACES, ''),
    body: stripBody(cut.body),
  });
}

function stripBody(body: string): string {
  const tree = body.search(SPACES) < 0 ? undefined : parse(body);
  if (!tree) return body;
  const { code, breaks } = findPlaces(tree);
  const stripped = body.replace(SPACES, (spaces, offset: number) => {
    const isBreak = breaks.some((place) => place >= offset && place < offset + spaces.length);
    if (isBreak) return '\\';
    const isCode = code.some(([start, end]) => start <= offset && offset < end);
    // `\ ` at the end of a line is no line break, and without the space it would be.
    return isCode || body[offset - 1] === '\\' ? spaces : '';
  });
  return shapeOf(parse(stripped)) === shapeOf(tree) ? stripped : body;
}

function parse(body: string): Root | undefined {
  return checkLimits(body).length > 0 ? undefined : parseBody(body).tree;
}

/** Where code stands and where lines are broken, as offsets. */
function findPlaces(tree: Root): { code: [start: number, end: number][]; breaks: number[] } {
  const code: [number, number][] = [];
  const breaks: number[] = [];
  visit(tree, ({ type, position }) => {
    const start = position?.start.offset ?? 0;
    if (type === 'break') breaks.push(start);
    if (type === 'code' || type === 'inlineCode') code.push([start, position?.end.offset ?? start]);
  });
  return { code, breaks };
}

/** What a text says, without where. */
function shapeOf(tree: Root | undefined): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
}
