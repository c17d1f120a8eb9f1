import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import type { Login, RegisterBody } from '@vikrahub/chat-protocol';
import { loadConfig } from '../src/config/config.js';
import { HealthChecks } from '../src/health/health-checks.js';
import { RedisCommands } from '../src/redis/redis-commands.js';
import { LoginLimits } from '../src/auth/login-limits.js';
import { toNetwork } from '../src/auth/network.js';
import { ChatError } from '../src/errors/chat-error.js';
import { startChat } from './harness/chat.js';
import { register, rememberLogin } from './harness/people.js';
import { JWT_SECRET } from './harness/token.js';
import { expectError, type Answer } from './harness/rest-client.js';

const { node } = await startChat({ TRUST_PROXY: 'loopback' });

async function logIn(address: string, username: string, password: string): Promise<Answer<Login>> {
  const response = await fetch(`${node.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ username, password }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Login };
}

async function expectLogin(address: string, { username, password }: RegisterBody): Promise<void> {
  const answer = await logIn(address, username, password);
  expect(answer.status).toBe(200);
  rememberLogin(answer.body);
}

/** Until it is refused, each time by another spelling. */
async function guess(address: string, spellings: readonly string[]): Promise<Answer<unknown>> {
  for (let count = 0; ; count += 1) {
    const answer = await logIn(address, spellings[count % spellings.length] as string, 'a-wrong-guess');
    if (answer.status !== 401 || count > 100) return answer;
  }
}

/** Bytes that are still referred to. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

test('guessing is limited by the account, however it is spelled', async () => {
  const { body } = await register(node, { username: `kIsI-${Math.random().toString(36).slice(2, 10)}x` });
  const { username } = body;
  // PostgreSQL and JavaScript fold some letters in different ways: the Kelvin sign, the Turkish dotted I.
  const spellings = [
    username,
    username.toUpperCase(),
    username.replace('k', '\u212a'),
    username.replace(/i/i, '\u0130'),
  ];
  const refused = await guess('192.0.2.1', spellings.slice(0, 2));
  expect(expectError(refused, 'rate_limited').retry_after_ms).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  for (const spelling of spellings) {
    expect([401, 429]).toContain((await logIn('192.0.2.1', spelling, body.password)).status);
  }
});

test('the owner is let in from elsewhere meanwhile', async () => {
  const { body } = await register(node);
  expectError(await guess('192.0.2.2', [body.username]), 'rate_limited');
  await expectLogin('192.0.2.3', body);
});

test('a network that has signed in before is exempt while many others guess', async () => {
  const { body } = await register(node);
  await expectLogin('192.0.2.10', body);
  // More networks than the account has patience for: at some point a new one is refused.
  let refused = 0;
  for (let network = 1; network <= 250 && refused === 0; network += 10) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => logIn(`10.9.${network + at}.1`, body.username, 'a-wrong-guess')),
    );
    refused = answers.filter(({ status }) => status === 429).length;
  }
  expect(refused).toBeGreaterThan(0);
  await expectLogin('192.0.2.10', body);
});

test('an unknown name is limited like a known one', async () => {
  const { body } = await register(node);
  const triesOf = async (address: string, username: string) => {
    for (let count = 1; ; count += 1) {
      if ((await logIn(address, username, 'a-wrong-guess')).status === 429) return count;
    }
  };
  expect(await triesOf('192.0.2.20', 'nobody-at-all')).toBe(await triesOf('192.0.2.21', body.username));
});

describe('60,000 refused logins', () => {
  test('are refused before the password is looked at, with memory that is bounded', async () => {
    const limits = new LoginLimits(new RedisCommands(loadConfig({ JWT_SECRET }), new HealthChecks()));
    let known = 0;
    /** As many as are asked for, each from a network and at a name of its own. */
    const flood = async (from: number, count: number) => {
      for (let at = from; at < from + count; at += 1) {
        await limits
          .take({
            username: `name-${at}`,
            accountId: 'account',
            address: `2001:db8:${(at >> 16).toString(16)}:${(at & 0xffff).toString(16)}::1`,
            isKnownNetwork: () => Promise.resolve((known += 1) < 0),
          })
          .catch((error: unknown) => expect(error).toBeInstanceOf(ChatError));
      }
    };
    await flood(0, 60_000);
    const before = heapUsed();
    await flood(60_000, 60_000);
    // 60,000 entries more would be over 10 MB.
    expect(heapUsed() - before).toBeLessThan(2 ** 23);
    expect(known).toBeGreaterThan(100_000);
  });

  test('cost no argon2: 2,000 at once are answered in little time', async () => {
    const { body } = await register(node);
    await guess('192.0.2.30', [body.username]);
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => logIn('192.0.2.30', body.username, 'a-wrong-guess')),
      );
      // One try in 30 s comes back.
      expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(98);
    }
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is in the network %s', (address, network) => expect(toNetwork(address)).toBe(network));
