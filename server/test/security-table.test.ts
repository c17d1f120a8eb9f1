import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROW = /^\|(?<holds>[^|]+)\|(?<tests>[^|]+)\|$/gmu;
/** `file.test.ts`: "a title", "another …" */
const NAMED = /`(?<file>[\w./-]+\.test\.tsx?)`(?<titles>(?:[:,]? "[^"]+")*)/gu;

const page = readFileSync('docs/security.md', 'utf8');
const rows = [...page.matchAll(ROW)]
  .map(({ groups }) => ({ holds: groups!.holds!.trim(), tests: groups!.tests!.trim() }))
  .filter(({ holds }) => holds !== 'what holds' && !/^-+$/u.test(holds));

const toPath = (file: string) => (existsSync(file) ? file : join('server/test', file));

test('the page has its rows', () => {
  expect(rows.length).toBeGreaterThan(60);
});

test.each(rows.map(({ holds, tests }) => [holds, tests]))('%s', (_holds, tests) => {
  const named = [...tests.matchAll(NAMED)];
  expect(named).not.toEqual([]);
  for (const { groups } of named) {
    const path = toPath(groups!.file!);
    expect(existsSync(path) ? path : `no ${path}`).toBe(path);
    const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
    for (const [, title] of groups!.titles!.matchAll(/"([^"]+)"/gu)) {
      const parts = title!.split('…').map((part) => part.trim());
      expect({ title, isThere: parts.every((part) => source.includes(part)) }).toEqual({
        title,
        isThere: true,
      });
    }
  }
});
