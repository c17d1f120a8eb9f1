import { expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
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
