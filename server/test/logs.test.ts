import { expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { aText, connect } from './harness/connection.js';
import { eventually } from './harness/eventually.js';
import { createPeople, register, registration, rest, toPerson, type Person } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';
import { expectNoSecretIn, remember } from './harness/secrets.js';
import { refusal } from './harness/socket.js';

const { node } = await startChat({ LOG_LEVEL: 'trace' });

/** The lines that the server has written so far about requests, as objects. */
async function lines(): Promise<Record<string, unknown>[]> {
  const written = node
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('no token, ticket, password or text is written, at the finest level, whatever goes wrong', async () => {
  const [anna, ben] = (await createPeople(node, 2)) as [Person, Person];
  for (const via of ['ticket', 'bearer', 'token'] as const) {
    const connection = await connect(node, anna, { via });
    await connection.say({ recipient_id: ben.id });
    await connection.refused({ type: 'message', recipient_id: ben.id, text: `${aText()}\0` });
    connection.sendRaw(`{"type":"message","text":"${remember('text', 'cut off in the middle')}`);
    await connection.next('error');
  }
  const { body, login } = await register(node);
  const nobody = new RestClient(node);
  await nobody.post('/api/auth/login', {
    username: body.username,
    password: remember('password', 'a-wrong-password'),
  });
  await nobody.post('/api/auth/register', { ...registration(), username: 'x' });
  await nobody.call(
    'POST',
    '/api/auth/login',
    `{"password":"${remember('password', 'broken-json-password')}`,
  );
  await nobody.post('/api/auth/refresh', { refresh: login.refresh });
  await nobody.get(`/api/auth/me?token=${login.access}`);
  await rest(node, toPerson(login)).post('/api/messaging/messages/', { recipient_id: ben.id, text: aText() });
  await refusal(node, { query: `?token=${remember('token', 'not-a-token-but-secret')}` });
  await refusal(node, { query: `?ticket=${remember('ticket', 'not-a-ticket-but-secret')}` });
  await refusal(node, { path: '/ws/nowhere/', query: `?token=${anna.access}` });
  await nobody.get(`/no/such/path?ticket=${remember('ticket', 'a-ticket-on-a-wrong-path')}`);
  await eventually(async () => {
    const paths = (await lines()).map((line) => JSON.stringify(line));
    expect(paths.some((line) => line.includes('/no/such/path'))).toBe(true);
  });
  expectNoSecretIn(node.output());
});

test('a request cannot forge a line', async () => {
  await new RestClient(node).get('/forged%0a%7b%22level%22:30,%22msg%22:%22forged-line%22%7d');
  await new RestClient(node).get('/api/forged-marker%0d%1b%5b31m');
  await eventually(() => expect(node.output()).toContain('forged-marker'));
  expect(node.output()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  for (const line of await lines()) expect(line.msg).not.toBe('forged-line');
});

test('every request is one line with its status and an id', async () => {
  await new RestClient(node).get('/api/auth/me?one-of-a-kind');
  await eventually(async () => {
    const own = (await lines())
      .map((line) => JSON.stringify(line))
      .filter((line) => line.includes('/api/auth/me'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.join('\n')).toContain('401');
  });
  expect(node.output()).not.toContain('one-of-a-kind');
});
