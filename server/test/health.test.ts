import { expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { createPerson } from './harness/people.js';
import { RestClient } from './harness/rest-client.js';

const { node } = await startChat();
const nobody = new RestClient(node);

test.each(['/health/live', '/health/live/', '/health/ready', '/health/ready/'])(
  '%s answers without credentials',
  async (path) => {
    expect(await nobody.get(path)).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: expect.any(Object) },
    });
  },
);

test('ready tells of PostgreSQL, and of Redis only where it is configured', async () => {
  const { body } = await nobody.get<{ checks: unknown }>('/health/ready');
  expect(body.checks).toEqual({ postgres: 'up' });
});

test('metrics are there for Prometheus', async () => {
  const { status, body, headers } = await nobody.get<string>('/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/plain');
  expect(body).toMatch(/^# TYPE process_cpu_seconds_total counter$/m);
});

test('the metrics tell whether it is healthy', async () => {
  const [anna, ben] = [await createPerson(node), await createPerson(node)];
  const socket = await connect(node, anna);
  await socket.say({ recipient_id: ben.id, text: 'Hello' });
  await socket.request({ type: 'read', conversation_id: '00000000-0000-7000-8000-000000000000', seq: 1 });
  await nobody.get('/api/messaging/conversations/');
  const { body } = await nobody.get<string>('/metrics');
  const figure = (name: string) =>
    Number(
      body
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    );
  expect(figure('chat_frame_seconds_count{type="message"}')).toBe(1);
  expect(figure('chat_messages_total{kind="direct"}')).toBe(1);
  expect(figure('chat_batch_items_count')).toBeGreaterThan(0);
  expect(figure('chat_batch_age_seconds_count')).toBe(figure('chat_batch_items_count'));
  expect(figure('chat_batch_waiting')).toBe(0);
  expect(figure('chat_errors_total{code="not_found",over="socket"}')).toBe(1);
  expect(figure('chat_errors_total{code="unauthorized",over="rest"}')).toBeGreaterThan(0);
  expect(figure('chat_sessions')).toBe(1);
  expect(figure('chat_database_connections{state="open"}')).toBeGreaterThan(0);
  expect(figure('chat_database_connections{state="waiting"}')).toBe(0);
  for (const name of ['chat_socket_buffered_bytes', 'chat_repairs_total', 'nodejs_eventloop_lag_seconds'])
    expect(figure(name)).toBeGreaterThanOrEqual(0);
});
