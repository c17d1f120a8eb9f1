import { expect, test } from '@jest/globals';
import { endsConnection, findSqlState, isDatabaseUnavailable } from '../src/errors/database-error.js';

const failure = (code: string) => Object.assign(new Error('write failed'), { code });

test.each(['EPIPE', 'ECONNRESET', 'EMFILE'])('%s of a socket is unavailable, and no SQLSTATE', (code) => {
  expect(isDatabaseUnavailable(failure(code))).toBe(true);
  expect(endsConnection(failure(code))).toBe(true);
  expect(findSqlState(failure(code))).toBeUndefined();
});

test.each([
  ['25006', true],
  ['57P01', true],
  ['55P03', false],
])('SQLSTATE %s is unavailable, and ends the connection: %s', (code, ends) => {
  expect(isDatabaseUnavailable(failure(code))).toBe(true);
  expect(endsConnection(failure(code))).toBe(ends);
  expect(findSqlState(failure(code))).toBe(code);
});
