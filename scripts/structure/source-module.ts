import { posix } from 'node:path';
import ts from 'typescript';

/** Measures of a source file: imports, exports, lengths of functions and docstrings. */
export interface SourceModule {
  /** Path from the repository's root, with slashes: `src/archive/bid.ts`. */
  path: string;
  lines: number;
  docstringLines: number;
  /** Number of lines of each function with a body in braces. */
  functions: number[];
  exports: string[];
  /** Path of each imported file from the repository's root, and the names imported; `*` for all. */
  imports: { path: string; names: string[] }[];
}

/** Parses TypeScript and JavaScript; of MDX only the imports, of Astro the frontmatter and scripts. */
export function readSourceModule(path: string, text: string): SourceModule {
  const code = codeOf(path, text);
  const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
  const nodes = descendantsOf(source);
  return {
    path,
    lines: countLines(text) - 1,
    docstringLines: (code.match(/\/\*\*.*?\*\//gsu) ?? [])
      .map(countLines)
      .reduce((sum, lines) => sum + lines, 0),
    functions: nodes.filter(hasBlock).map((node) => countLines(node.getText(source))),
    exports: source.statements.filter(isExported).flatMap(namesDeclaredIn),
    imports: nodes.flatMap((node) => {
      const [given, names] = importOf(node);
      const file = posix.join(posix.dirname(path), given.replace(/\?.*$/u, ''));
      return given.startsWith('.') ? [{ path: file, names }] : [];
    }),
  };
}

function codeOf(path: string, text: string): string {
  if (path.endsWith('.css')) return '';
  if (path.endsWith('.mdx')) return (text.match(/^import .*$/gmu) ?? []).join('\n');
  if (!path.endsWith('.astro')) return text;
  const frontmatter = /^---\n(.*?)\n---/su.exec(text)?.[1] ?? '';
  const scripts = text.matchAll(/<script[^>]*>(.*?)<\/script>/gsu);
  return [frontmatter, ...scripts.map(([, script = '']) => script)].join('\n');
}

function countLines(text: string): number {
  return text.split('\n').length;
}

function descendantsOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(child, ...descendantsOf(child));
  });
  return found;
}

function hasBlock(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && ts.isBlock(node.body ?? node);
}

/** Path and names in an `import`, an `export … from` or an `import()`; the path is '' for any other node. */
function importOf(node: ts.Node): [path: string, names: string[]] {
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    return [textOf(node.moduleSpecifier), bindings ? namesIn(bindings) : []];
  }
  if (ts.isExportDeclaration(node))
    return [textOf(node.moduleSpecifier), namesIn(node.exportClause)];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return [textOf(node.argument.literal), ['*']];
  }
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return [isCall ? textOf(node.arguments[0]) : '', ['*']];
}

/** The names in braces, before `as` renames them; `*` if there are no braces. */
function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || !('elements' in bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function textOf(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '';
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
  const kinds = modifiers?.map(({ kind }) => kind) ?? [];
  return (
    kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword)
  );
}

function namesDeclaredIn(statement: ts.Statement): string[] {
  const declarations = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement];
  return declarations.flatMap((one) =>
    'name' in one && ts.isIdentifier(one.name) ? [one.name.text] : [],
  );
}
