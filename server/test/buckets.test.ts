import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

/**
 * Tables are distributed by the bucket: a statement on the rows of a conversation that does not name it asks every
 * shard, or is refused. Questions by person go to all shards, on purpose.
 */
const SOURCES = resolve('server/src');
const REFERENCE = new RegExp(
  String.raw`\b(from|join|update|into)\s+(conversations|members|messages|mentions|message_versions|reactions|drafts|message_marks)\b(?:\s+(?:as\s+)?` +
    String.raw`(?!(?:set|where|on|join|left|cross|order|group|limit|for|offset|values|select|returning)\b)([a-z]\w*))?`,
  'g',
);

/** Tables in which rows are also found by the person. */
const OF_PEOPLE = ['members', 'drafts', 'message_marks'];

/** The statement's references to rows of conversations that do not name their bucket. */
function withoutBucket(statement: string): string[] {
  const sql = statement.toLowerCase().replace(/\s+/g, ' ');
  const has = (pattern: string) => new RegExp(pattern).test(sql);
  const problems: string[] = [];
  for (const [text, verb, table, alias] of sql.matchAll(REFERENCE)) {
    if (has(`${text} where false`)) continue;
    const prefix = alias === undefined ? String.raw`(?<![.\w])` : String.raw`\b${alias}\.`;
    const key = table === 'conversations' ? 'id' : 'conversation_id';
    // Comparisons of keys; what is compared in a column of the result selects nothing.
    const compared = [...sql.matchAll(new RegExp(`(.{0,60})${prefix}${key} (?:=|in) (?!\\S+ as )`, 'g'))];
    const isNamed =
      verb === 'into'
        ? has(`into ${table}(?: as \\w+)? \\(bucket\\b`)
        : has(`${prefix}bucket\\b`) ||
          (OF_PEOPLE.includes(table as string) && has(`${prefix}user_id (=|in)`));
    const isAlone = compared.some(([, before = '']) => !/\bbucket = \S+ and $/.test(before));
    if (!isNamed || isAlone) problems.push(text);
  }
  return problems;
}

interface Fragments {
  /** What a name stands for, where it is SQL. */
  byName: Map<string, ts.Node>;
  statements: ts.Node[];
}

function isText(node: ts.Node | undefined): node is ts.TemplateExpression | ts.StringLiteralLike {
  return node !== undefined && (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node));
}

function collect(file: string, fragments: Fragments): void {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isText(node.initializer)) {
      fragments.byName.set(node.name.text, node.initializer);
    }
    if (ts.isFunctionDeclaration(node) && node.name) {
      const returned = node.body?.statements.find(ts.isReturnStatement)?.expression;
      if (isText(returned)) fragments.byName.set(node.name.text, returned);
    }
    if (isText(node)) fragments.statements.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** The text with the SQL of other places in it. */
function toSql(node: ts.Node, byName: Fragments['byName']): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const named = ts.isCallExpression(expression) ? expression.expression : expression;
    const fragment = byName.get(named.getText());
    return (fragment ? toSql(fragment, byName) : ' … ') + literal.text;
  });
  return node.head.text + spans.join('');
}

describe('a statement on the rows of conversations', () => {
  test('names their bucket', () => {
    const fragments: Fragments = { byName: new Map(), statements: [] };
    for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts')) collect(join(SOURCES, file), fragments);
    }
    const problems = fragments.statements.flatMap((node) => {
      const sql = toSql(node, fragments.byName);
      return withoutBucket(sql).map((problem) => `${node.getSourceFile().fileName}: ${problem}: ${sql}`);
    });
    expect(problems).toEqual([]);
    const found = fragments.statements.filter((node) => toSql(node, fragments.byName).match(REFERENCE));
    expect(found.length).toBeGreaterThan(20);
  });

  test.each([
    'select * from messages where conversation_id = $1 and seq = $2',
    'select * from messages m where m.conversation_id = $1',
    'select * from messages m join messages q on q.bucket = m.bucket and q.conversation_id = m.conversation_id where m.conversation_id = $1',
    'select * from members me join conversations c on c.id = me.conversation_id where me.user_id = $1',
    'update conversations c set rev = rev + 1 where c.id = $1',
    'select id from conversations where id = any($1::uuid[])',
    'insert into members (conversation_id, user_id) values ($1, $2)',
    'delete from members where conversation_id = $1 and user_id = $2',
  ])('is found where it does not: %s', (statement) => {
    expect(withoutBucket(statement)).not.toEqual([]);
  });

  test.each([
    'select * from messages m where m.bucket = $1 and m.conversation_id = $2',
    'select * from members me where me.user_id = $1',
    'insert into members (bucket, conversation_id, user_id) values ($1, $2, $3)',
    'select id from conversations where bucket = $1 and id = $2 for update',
  ])('passes where it does: %s', (statement) => {
    expect(withoutBucket(statement)).toEqual([]);
  });
});
