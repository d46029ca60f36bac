import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** One file of the program or its tests. */
export interface SourceFile {
  /** Path from the root of the project. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** All TypeScript files below a folder, in order of their paths. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith(".ts"))
    .map(sourceFile);
}

/** Paths of all files below a folder; none where it does not exist. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
}

/** Every node of a file, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** `path:line` of a node. */
export function placeOf({ path, tree }: SourceFile, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** Files of the project that a file imports, loads or re-exports, as paths of their sources. */
export function importsOf(file: SourceFile): readonly string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => relative(".", join(dirname(file.path), specifier)).replace(/\.js$/u, ".ts"));
}

/** Packages and Node modules that a file imports. */
export function packagesOf(file: SourceFile): readonly string[] {
  return specifiersOf(file).filter((specifier) => !specifier.startsWith("."));
}

function specifiersOf({ tree }: SourceFile): readonly string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : loaded(node);
    return named !== undefined && ts.isStringLiteral(named) ? [named.text] : [];
  });
}

function loaded(node: ts.Node): ts.Expression | undefined {
  const called = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return called ? node.arguments[0] : undefined;
}
