import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { findSecretProblem } from '../src/config/jwt-secret.js';
import { startChat } from './harness/chat.js';
import { eventually } from './harness/eventually.js';
import { createPerson, register, registration, rest } from './harness/people.js';
import { expectError, RestClient } from './harness/rest-client.js';
import { refusal } from './harness/socket.js';
import { hostClaims, signToken } from './harness/token.js';

const METRICS_TOKEN = randomBytes(24).toString('base64url');
const JWT_SECRET = randomBytes(48).toString('base64');
const { node: production } = await startChat({
  NODE_ENV: 'production',
  JWT_SECRET,
  METRICS_TOKEN,
  LOG_LEVEL: 'info',
  CORS_ORIGINS: 'https://Example.com:443, capacitor://localhost',
});
const { node: development } = await startChat();

async function allowedOrigin(node: { url: string }, origin: string): Promise<string | null> {
  const response = await fetch(`${node.url}/health/live`, { headers: { origin } });
  return response.headers.get('access-control-allow-origin');
}

describe('in production', () => {
  test('nobody can register', async () => {
    expectError(await new RestClient(production).post('/api/auth/register', registration()), 'forbidden');
  });

  test('the API document is not there', async () => {
    for (const path of ['/api/docs', '/api/docs-json']) {
      expectError(await new RestClient(production).get(path), 'not_found');
    }
  });

  test('a token in the address opens no socket', async () => {
    const token = signToken(hostClaims({ user_id: 1 }), { secret: JWT_SECRET });
    const { status, body } = await refusal(production, { query: `?token=${token}` });
    expect(status).toBe(401);
    expect(body).toContain('use a ticket');
  });

  test('metrics are for who has the token', async () => {
    expectError(await new RestClient(production).get('/metrics'), 'unauthorized');
    expectError(await new RestClient(production, `${METRICS_TOKEN}x`).get('/metrics'), 'unauthorized');
    expect((await new RestClient(production, METRICS_TOKEN).get('/metrics')).status).toBe(200);
  });

  test.each(['https://example.com', 'capacitor://localhost'])('%s is allowed', async (origin) => {
    expect(await allowedOrigin(production, origin)).toBe(origin);
  });

  test.each(['http://localhost:3000', 'https://example.com:444', 'capacitor://other', 'null'])(
    '%s is refused, and logged once with the name of the setting',
    async (origin) => {
      for (let calls = 0; calls < 3; calls += 1) expect(await allowedOrigin(production, origin)).toBeNull();
      const lines = () =>
        production
          .output()
          .split('\n')
          .filter((line) => line.includes(`\\"${origin}\\"`) && line.includes('CORS_ORIGINS'));
      await eventually(() => expect(lines()).toHaveLength(1));
    },
  );
});

test.each(['http://localhost:5173', 'http://127.0.0.1:41234', 'http://[::1]:8080', 'https://localhost'])(
  'outside production %s is allowed',
  async (origin) => expect(await allowedOrigin(development, origin)).toBe(origin),
);

test('an account of the server is marked in the search, and a person of the host is not', async () => {
  const word = `z${randomBytes(6).toString('hex')}`;
  const host = await createPerson(development, { full_name: `${word} Host` });
  const { login } = await register(development, { full_name: `${word} Own` });
  const { body } = await rest(development, await createPerson(development)).get<{ results: object[] }>(
    `/api/users/?search=${word}`,
  );
  expect(body.results).toHaveLength(2);
  const { created_at: _created, ...own } = login.user;
  expect(own).toHaveProperty('registered', true);
  expect(body.results).toContainEqual(own);
  expect(body.results).toContainEqual({
    id: host.id,
    username: host.user.username,
    full_name: host.user.full_name,
    avatar_url: null,
  });
});

/** Paths, addresses, and names of migrations and options. */
const NO_SECRET = /^\.{0,2}\/|\.js$|^[A-Z][A-Za-z]+\d{13}$|^[a-z]+(?:[A-Z][a-z]+)+$/;

describe('a secret for production', () => {
  /** Whatever in the repository is long enough, stands in quotes or behind a setting, and could be taken for one. */
  function collectStrings(): string[] {
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
    const texts = files
      .filter((file) => /\.(ts|tsx|mjs|js|md|ya?ml|conf|env|json|sh)$|Dockerfile/.test(file))
      .filter((file) => !/package-lock|\.generated\./.test(file))
      .map((file) => readFileSync(file, 'utf8'));
    return texts.flatMap((text) => [
      ...[
        ...text.matchAll(
          /(?:SECRET|secret|SIGNING_KEY)[\w]*['"]?\s*[:=]\s*(?:\$\{\w+:-)?['"`]?([^\s'"`}]{32,})/g,
        ),
      ].map(([, value = '']) => value),
      ...[...text.matchAll(/['"`]([A-Za-z0-9+/=_.-]{32,128})['"`]/g)].map(([, value = '']) => value),
    ]);
  }

  test('is none that stands anywhere in the repository', () => {
    const strings = [...new Set(collectStrings())].filter((text) => !NO_SECRET.test(text));
    expect(strings.length).toBeGreaterThan(10);
    expect(strings).toContain('for-trying-it-out-on-one-machine-only');
    expect(strings.filter((text) => findSecretProblem(text) === undefined)).toEqual([]);
  });

  test('is any that openssl makes', () => {
    for (let count = 0; count < 2000; count += 1) {
      for (const [bytes, encoding] of [
        [48, 'base64'],
        [32, 'hex'],
        [32, 'base64url'],
      ] as const) {
        const secret = randomBytes(bytes).toString(encoding);
        expect([secret, findSecretProblem(secret)]).toEqual([secret, undefined]);
      }
    }
  });
});
