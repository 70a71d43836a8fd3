import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const STATEMENT =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|ORDER BY|JOIN|LIMIT|ALTER|CREATE|DROP|LOCK|ANALYZE|VALUES)\b/;

/** Parts of statements that are neither constants nor made of literals; each was read and takes no text of a caller. */
const REVIEWED = new Set([
  'database/columns.ts names(entity, fields)',
  "database/columns.ts recordset(entity, 'r', fields)",
  'database/columns.ts tableOf(entity)',
  "database/columns.ts values('r', fields)",
  'database/embedded/cluster.ts passwords.app',
  'database/localised-sql.ts LANGUAGES[0]',
  'database/localised-sql.ts column',
  'database/localised-sql.ts texts',
  'database/page.ts from',
  'database/page.ts limit',
  'database/page.ts offset',
  'database/page.ts order',
  'database/page.ts select',
  'programme/availability/availability.queries.ts kind',
  'programme/imported/existing-programme.queries.ts table',
  'programme/moves/moves.queries.ts nextOne',
  'programme/panels/panels.queries.ts from',
  'programme/panels/panels.queries.ts values.length + 1',
  'programme/panels/panels.queries.ts values.length + 2',
  "programme/panels/update-panels.statement.ts assignments(Panel, 'r', fields)",
  'programme/panels/update-panels.statement.ts isAsRead',
  "programme/panels/update-panels.statement.ts recordset(Panel, 'r', ['id', 'version', ...fields], '$2')",
  'programme/speakers/speakers.queries.ts matching',
  'registrations/seats/own-agenda.queries.ts panelId',
  'releases/notices/notices-preview.queries.ts method',
  'releases/notices/notices.statement.ts selection',
]);

/** Belong to the installation, or to a row that was found within its conference. */
const OF_NO_CONFERENCE = new Set(['Account', 'Session', 'FileContent', 'Conference']);

/** A job names its mail alone; whatever is sent was caused within a conference. */
const KNOWN_BY_JOB = ['mail/mail-sender.ts', 'mail/mail-sender.statement.ts'];

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

/** A constant, a class, a literal, a choice between literals, or a call that is given nothing else. */
function isFixed(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return /^[A-Z]\w*$/.test(node.text);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isFixed);
  if (ts.isSpreadElement(node)) return isFixed(node.expression);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (one) =>
        (ts.isPropertyAssignment(one) && isFixed(one.initializer)) ||
        (ts.isSpreadAssignment(one) && isFixed(one.expression)),
    );
  }
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

  it('finds rows within their conference', () => {
    const wrong: string[] = [];
    for (const [path, source] of sources()) {
      everyNode(source, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
        const method = node.expression.name.text;
        const [entity, filtered] = node.arguments;
        const text = `${path} ${node.getText().slice(0, 120)}`;
        const receiver = node.expression.expression.getText();
        if (!/manager$|nested$/.test(receiver) || method === 'query') return;
        if (!/^find|^exists|^count|^update$|^delete$|^increment$/.test(method) || !filtered) return;
        const isCommon = entity && OF_NO_CONFERENCE.has(entity.getText());
        const isKnown = KNOWN_BY_JOB.includes(path);
        if (!isCommon && !isKnown && !/conferenceId/.test(filtered.getText())) wrong.push(text);
      });
    }
    expect(wrong).toEqual([]);
  });
});
