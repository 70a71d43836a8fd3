import ts from 'typescript';
import type { Sources } from './graph.js';

const ENTITY = /@Entity\(\{ name: '(\w+)'/;
/** After these words SQL names a table, or several with commas between them. */
const NAMES =
  /\b(?:FROM|JOIN|INTO|UPDATE|USING|TABLE)\s+(?:ONLY\s+|LATERAL\s+)?((?:"?\w+"?(?:\s+(?:AS\s+)?\w+)?\s*,\s*)*"?\w+"?)/g;

/** Which file declares each table. */
export function tableOwners(sources: Sources): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [path, text] of sources) {
    const [, table] = ENTITY.exec(text) ?? [];
    if (table) owners.set(table, path);
  }
  return owners;
}

/** The tables that the statements of a file name. */
export function tablesIn(text: string, tables: { has(name: string): boolean }): string[] {
  if (!/\b(?:FROM|INTO|UPDATE|JOIN|USING|TABLE)\b/.test(text)) return [];
  const found = new Set<string>();
  for (const sql of stringsOf(text)) {
    for (const [, names = ''] of sql.matchAll(NAMES)) {
      for (const name of names.split(',')) {
        const table = /\w+/.exec(name)?.[0] ?? '';
        if (tables.has(table)) found.add(table);
      }
    }
  }
  return [...found].sort();
}

/** Every string and template of a file, a gap for each value that is put in. */
function stringsOf(text: string): string[] {
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) strings.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const rest = node.templateSpans.map(({ literal }) => literal.text);
      strings.push([node.head.text, ...rest].join(' ? '));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest));
  return strings;
}
