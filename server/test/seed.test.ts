import { expect, test } from '@jest/globals';
import type { HistoryPage, ServerFrame, UnreadFromUser } from '@vikrahub/chat-protocol';
import { WebSocket } from 'ws';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { onCleanup } from './harness/cleanup.js';
import { eventually } from './harness/eventually.js';
import { createPerson } from './harness/people.js';

const { node } = await startChat();
const john = await createPerson(node, { user_id: 123, username: 'johndoe', full_name: 'John Doe' });
const alice = await createPerson(node, { user_id: 456, username: 'alice', full_name: 'Alice Smith' });

/** As the project's first description shows it, to the letter. */
const SNIPPET = `
// Connect to chat WebSocket
const token = getAccessToken();
const socket = new WebSocket(\`ws://localhost:8000/ws/chat/?token=\${token}\`);

// Send message
socket.send(JSON.stringify({
  type: 'message',
  recipient_id: 123,
  text: 'Hello! How are you?'
}));

// Handle incoming messages
socket.onmessage = (event) => {
  const data = JSON.parse(event.data);
  if (data.type === 'new_message') {
    console.log('New message received:', data.message);
  }
};
`;

/** What the snippet is given: a WebSocket that finds the node, and waits with sending until it is open. */
class SnippetSocket extends WebSocket {
  constructor(url: string) {
    super(url.replace('localhost:8000', `127.0.0.1:${node.port}`));
    onCleanup(() => this.terminate());
  }

  override send(text: string): void {
    if (this.readyState === WebSocket.OPEN) super.send(text);
    else this.once('open', () => super.send(text));
  }
}

function runSnippet(access: string): unknown[][] {
  const printed: unknown[][] = [];
  const run = new Function('WebSocket', 'getAccessToken', 'console', SNIPPET);
  run(SnippetSocket, () => access, { log: (...values: unknown[]) => printed.push(values) });
  return printed;
}

const get = async <T>(path: string, access: string): Promise<{ status: number; body: T }> => {
  const response = await fetch(`${node.url}${path}`, { headers: { Authorization: `Bearer ${access}` } });
  return { status: response.status, body: (await response.json()) as T };
};

test('the first client sends and receives, and its two REST calls answer', async () => {
  const other = await connect(node, john);
  const printed = runSnippet(alice.access);
  const { message } = await other.next('new_message');
  expect(message).toMatchObject({
    id: expect.any(String),
    sender: { id: 456, username: 'alice', full_name: 'Alice Smith' },
    recipient: { id: 123, username: 'johndoe', full_name: 'John Doe' },
    text: 'Hello! How are you?',
    timestamp: expect.stringMatching(/Z$/),
    is_read: false,
  } satisfies Partial<Record<keyof (ServerFrame & { type: 'new_message' })['message'], unknown>>);

  await other.say({ recipient_id: 456, text: 'Hi there!' });
  await eventually(() => expect(printed).toHaveLength(1));
  expect(printed[0]).toEqual([
    'New message received:',
    expect.objectContaining({ text: 'Hi there!', recipient: expect.objectContaining({ id: 456 }) }),
  ]);

  const history = await get<HistoryPage>('/api/messaging/messages/?user_id=123', alice.access);
  expect(history.status).toBe(200);
  expect(history.body.results.map(({ text }) => text)).toEqual(['Hello! How are you?', 'Hi there!']);
  expect((await get<HistoryPage>('/api/messages/?user_id=123', alice.access)).body).toEqual(history.body);
  const unread = await get<UnreadFromUser>('/api/messaging/messages/user/123/unread/', alice.access);
  expect(unread).toEqual({ status: 200, body: { user_id: 123, unread_count: 1 } });
});
