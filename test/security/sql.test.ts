import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const STATEMENT =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|ORDER BY|JOIN|LIMIT|ALTER|CREATE|DROP|LOCK|ANALYZE|VALUES)\b/;

/** Parts of statements that are neither constants nor made of literals; each was read and takes no text of a caller. */
const REVIEWED = new Set([
  'database/embedded/cluster.ts passwords.app',
  'exchange/existing-programme.ts table',
  'exchange/spreadsheets/panel-sheet.ts table',
  'mail/outbox.service.ts lock',
  'programme/availability/availability.queries.ts kind',
  'programme/availability/availability.service.ts kind',
  'programme/availability/replace-availability.ts kind',
  'programme/moves/move-history.ts NEXT[way]',
  'programme/panels/panels.queries.ts from',
  'programme/panels/panels.queries.ts values.length + 1',
  'programme/panels/panels.queries.ts values.length + 2',
  'programme/panels/update-panels.statement.ts isAsRead',
  'programme/rooms/rooms.queries.ts from',
  'programme/speakers/speakers.queries.ts matching',
  'programme/tracks/tracks.queries.ts from',
  'registrations/seats/own-agenda.queries.ts panelId',
  'releases/notices/notices-preview.queries.ts method',
  'releases/notices/notices.statement.ts selection',
]);

/** Methods called `save` that are not TypeORM's. */
const OWN_SAVES = ['this.speakerPages.save', 'this.doc.save'];

const ROOT = 'apps/api/src/';

function sources(): [path: string, source: ts.SourceFile][] {
  return globSync(`${ROOT}**/*.{ts,tsx}`)
    .filter((path) => !/\.spec|spec-support|\/demo\//.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return [path.slice(ROOT.length), source];
    });
}

function everyNode(root: ts.Node, look: (node: ts.Node) => void): void {
  look(root);
  ts.forEachChild(root, (child) => everyNode(child, look));
}

/** A constant, a literal, a choice between literals, or a call that is given nothing else. */
function isFixed(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return /^[A-Z][A-Z_]*$/.test(node.text);
  if (ts.isStringLiteralLike(node)) return true;
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.every(({ expression }) => isFixed(expression));
  }
  if (ts.isConditionalExpression(node)) return isFixed(node.whenTrue) && isFixed(node.whenFalse);
  return ts.isCallExpression(node) && node.arguments.every(isFixed);
}

describe('every statement to the database', () => {
  it('is made of constants: values are parameters, names come from lists', () => {
    const found: string[] = [];
    let statements = 0;
    for (const [path, source] of sources()) {
      everyNode(source, (node) => {
        const isTemplate = ts.isTemplateExpression(node) && STATEMENT.test(node.getText());
        const isSum =
          ts.isBinaryExpression(node) &&
          node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
          STATEMENT.test(node.getText());
        if (isSum) found.push(`${path} ${node.getText()}`);
        if (!isTemplate) return;
        statements += 1;
        for (const { expression } of node.templateSpans) {
          if (!isFixed(expression)) found.push(`${path} ${expression.getText()}`);
        }
      });
    }
    expect(statements).toBeGreaterThan(30);
    expect([...new Set(found)].filter((part) => !REVIEWED.has(part))).toEqual([]);
    expect(
      [...REVIEWED].filter((part) => !found.includes(part)),
      'reviewed and gone',
    ).toEqual([]);
  });

  it('avoids what TypeORM makes dangerous: whole bodies, free order, empty filters', () => {
    const wrong: string[] = [];
    for (const [path, source] of sources()) {
      everyNode(source, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
        const method = node.expression.name.text;
        const [first, second] = node.arguments;
        const text = `${path} ${node.getText().slice(0, 120)}`;
        const receiver = node.expression.expression.getText();
        // `save` takes an id and overwrites that row; the order of a query builder is SQL.
        const isOurs = OWN_SAVES.includes(`${receiver}.${method}`);
        if (['save', 'upsert', 'merge', 'preload'].includes(method) && !isOurs) wrong.push(text);
        if (/^(addO|o)rderBy$|^addSelect$/.test(method) && !(first && isFixed(first)))
          wrong.push(text);
        if (!/manager$|nested$/.test(receiver) || method === 'query') return;
        // Filters are written out, name their conference, and are never an array (which is an OR).
        const filter =
          method.startsWith('find') || method === 'update' || method === 'delete'
            ? second
            : undefined;
        if (filter === undefined) return;
        const names = /conferenceId/.test(filter.getText());
        if (!ts.isObjectLiteralExpression(filter) || !names || /\.\.\./.test(filter.getText()))
          wrong.push(text);
      });
    }
    expect(wrong).toEqual([]);
  });
});
