import ts from 'typescript';
import { randomIntegers } from '../random-integers.ts';

/** A small change to a source file, to test the tests: replaces the text between two offsets. */
export interface Mutation {
  file: string;
  /** Kind of change: `comparison`, `logic`, `number` … */
  kind: string;
  /** Offsets of the replaced text in the file, in UTF-16 units. */
  start: number;
  end: number;
  /** The new text. */
  text: string;
}

type Change = Omit<Mutation, 'file'>;

const SWAPPED = new Map<ts.SyntaxKind, readonly [kind: string, text: string]>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['comparison', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['comparison', '===']],
  [ts.SyntaxKind.LessThanToken, ['bound', '<=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['bound', '<']],
  [ts.SyntaxKind.GreaterThanToken, ['bound', '>=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['bound', '>']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['logic', '||']],
  [ts.SyntaxKind.BarBarToken, ['logic', '&&']],
  [ts.SyntaxKind.PlusToken, ['sum', '-']],
  [ts.SyntaxKind.MinusToken, ['sum', '+']],
]);

/** Methods whose calls a mutation may remove: `list.filter(isShown)` becomes `list`. */
const REMOVABLE = new Set(['filter', 'sort', 'toSorted', 'slice', 'trim', 'reverse', 'toReversed']);

/** All possible mutations of a source file, in the order of its text. */
export function findMutations(file: string, source: string): Mutation[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) {
      return;
    }
    for (const change of changesOf(node, tree)) found.push({ file, ...change });
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

function changesOf(node: ts.Node, tree: ts.SourceFile): Change[] {
  const replace = (kind: string, replaced: ts.Node, text: string): Change[] => [
    { kind, start: replaced.getStart(tree), end: replaced.getEnd(), text },
  ];
  if (ts.isBinaryExpression(node)) return changeBinary(node, tree, replace);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return replace('negation', node, node.operand.getText(tree));
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return replace('boolean', node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) return replace('boolean', node, 'true');
  if (ts.isNumericLiteral(node)) return replace('number', node, changeNumber(node));
  if (ts.isStringLiteral(node) && node.text !== '' && ts.isExpression(node.parent)) {
    return replace('string', node, "''");
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    return REMOVABLE.has(name.text) ? replace('call', node, expression.getText(tree)) : [];
  }
  if (ts.isFunctionDeclaration(node) && node.body) {
    const start = node.body.getStart(tree) + 1;
    return [{ kind: 'return', start, end: start, text: ' return undefined;' }];
  }
  return [];
}

function changeBinary(
  node: ts.BinaryExpression,
  tree: ts.SourceFile,
  replace: (kind: string, replaced: ts.Node, text: string) => Change[],
): Change[] {
  const { operatorToken, left, right } = node;
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return replace('fallback', node, left.getText(tree));
  }
  const [kind, text] = SWAPPED.get(operatorToken.kind) ?? [];
  const joinsText = [left, right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
  if (kind === undefined || text === undefined || (kind === 'sum' && joinsText)) return [];
  return replace(kind, operatorToken, text);
}

/** The mutated number: an odd number becomes one lower, any other one higher. */
function changeNumber({ text }: ts.NumericLiteral): string {
  const value = Number(text);
  return String(value % 2 === 1 ? value - 1 : value + 1);
}

/** Applies a mutation to the source. */
export function mutate(source: string, { start, end, text }: Mutation): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** Line number of a mutation, from 1, and the line before and after the change. */
export function describeMutation(
  source: string,
  mutation: Mutation,
): { line: number; before: string; after: string } {
  const line = source.slice(0, mutation.start).split('\n').length;
  const lineOf = (text: string): string => text.split('\n')[line - 1]?.trim() ?? '';
  return { line, before: lineOf(source), after: lineOf(mutate(source, mutation)) };
}

/**
 * Chooses `count` mutations at random; the same seed gives the same ones. It takes one of each kind
 * in turn, because a source has many strings and numbers, but few comparisons and negations.
 */
export function chooseMutations(
  mutations: readonly Mutation[],
  count: number,
  seed: number,
): Mutation[] {
  const random = randomIntegers(seed);
  const shuffled = mutations
    .map((mutation) => ({ mutation, key: random(2 ** 31) }))
    .sort((a, b) => a.key - b.key)
    .map(({ mutation }) => mutation);
  const kinds = [...Map.groupBy(shuffled, ({ kind }) => kind)]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([, ofKind]) => ofKind);
  const longest = Math.max(0, ...kinds.map((ofKind) => ofKind.length));
  const inTurns = Array.from({ length: longest }, (_, turn) =>
    kinds.flatMap((ofKind) => ofKind[turn] ?? []),
  );
  return inTurns.flat().slice(0, count);
}
