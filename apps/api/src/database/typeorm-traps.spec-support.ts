import ts from 'typescript';

/** Takes what a row is known by as its second argument. */
const BY = new Set(
  'findBy findOneBy findOneByOrFail findAndCountBy existsBy countBy update delete increment decrement'.split(
    ' ',
  ),
);
/** Takes `{ where, order }` as its second argument. */
const FINDING = new Set('find findOne findOneOrFail findAndCount exists count'.split(' '));
/** Writes every field that its object happens to have. */
const SAVING = new Set('save preload merge remove softRemove recover'.split(' '));
/** Takes SQL as its first argument. */
const SQL = new Set(
  'where andWhere orWhere having andHaving orHaving orderBy addOrderBy'.split(' '),
);
/** Would reach a row by other ways than the manager's. */
const OTHER_WAYS = new Set(['Repository', 'InjectRepository', 'BaseEntity', 'getRepository']);
/** One of these names the row or the conference it is looked for in. */
const NAMING = /^(id|\w+Id|\w+Hash|slug|email)$/;

/** Uses of TypeORM that would take somebody's input for a filter, a sort key or a whole row; each with its line. */
export function trapsIn(text: string): string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const entities = importedEntities(file);
  const traps: string[] = [];
  const visit = (node: ts.Node): void => {
    const trap = trapAt(node, entities);
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (trap) traps.push(`${line}: ${trap}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return traps;
}

function trapAt(node: ts.Node, entities: ReadonlySet<string>): string | undefined {
  if (ts.isIdentifier(node) && OTHER_WAYS.has(node.text)) return `${node.text}: use the manager`;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression: receiver } = node.expression;
  const [first, second] = node.arguments;
  const method = name.text;
  if (SQL.has(method) && first && !isText(first) && !isNaming(first)) {
    return `${method}: SQL is written here, its values are parameters`;
  }
  const namesEntity = first && ts.isIdentifier(first) && entities.has(first.text);
  const isOfRows = isManager(receiver) || (namesEntity && !isBuilder(receiver));
  if (!isOfRows) return;
  if (SAVING.has(method)) return `${method}: insert, update or delete names what it writes`;
  if (BY.has(method) && !isNaming(second)) return `${method}: the filter names the row`;
  if (FINDING.has(method) && !isNaming(property(second, 'where'))) {
    return `${method}: the filter names the row`;
  }
  const order = property(second, 'order');
  return FINDING.has(method) && order && !isPlain(order)
    ? `${method}: the order is written here`
    : undefined;
}

function isManager(node: ts.Expression): boolean {
  return (
    (ts.isIdentifier(node) && node.text === 'manager') ||
    (ts.isPropertyAccessExpression(node) && node.name.text === 'manager')
  );
}

/** `createQueryBuilder()`, whose filter is a `where` of its own. */
function isBuilder(node: ts.Expression): boolean {
  return ts.isCallExpression(node);
}

/** An object written in place, whose every field is named. */
function isPlain(node: ts.Node | undefined): node is ts.ObjectLiteralExpression {
  return (
    node !== undefined &&
    ts.isObjectLiteralExpression(node) &&
    node.properties.every(({ name }) => name !== undefined && !ts.isComputedPropertyName(name))
  );
}

function isNaming(node: ts.Node | undefined): boolean {
  return isPlain(node) && node.properties.some(({ name }) => NAMING.test(name!.getText()));
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node);
}

function property(node: ts.Node | undefined, key: string): ts.Node | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return;
  const found = node.properties.find(({ name }) => name?.getText() === key);
  return found && ts.isPropertyAssignment(found) ? found.initializer : found;
}

function importedEntities(file: ts.SourceFile): Set<string> {
  const named = file.statements
    .filter((one) => ts.isImportDeclaration(one))
    .filter(({ moduleSpecifier }) => moduleSpecifier.getText().endsWith(".entity.js'"))
    .flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    });
  return new Set(named.map(({ name }) => name.text));
}
