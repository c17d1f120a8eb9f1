import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';
import type { ClientFrame, ServerFrame, Ticket, User } from '@vikrahub/chat-protocol';
import { onCleanup } from './cleanup.js';
import { startChat } from './chat.js';
import { createPerson } from './people.js';
import { RestClient } from './rest-client.js';
import { getTicket, openSocket } from './socket.js';

interface Answer<T> {
  status: number;
  body: T;
}

/** Somebody who may call REST and open sockets, on either server. */
export interface Participant {
  user: User;
  call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  /** Gives what sends. */
  open(receive: (frame: ServerFrame) => void): Promise<(frame: ClientFrame) => void>;
}

/** A server that speaks the contract. */
export interface Site {
  createParticipant(): Promise<Participant>;
}

export async function startRealSite(): Promise<Site> {
  const { node } = await startChat();
  return {
    async createParticipant() {
      const person = await createPerson(node);
      const client = new RestClient(node, person.access);
      return {
        user: person.user,
        call: (method, path, body) =>
          client.call(method, path, body === undefined ? undefined : JSON.stringify(body)),
        async open(receive) {
          const query = `?ticket=${await getTicket(node, person)}`;
          const socket = await openSocket(node, { query }, (opening) =>
            opening.on('message', (bytes) => receive(JSON.parse(String(bytes)) as ServerFrame)),
          );
          return (frame) => socket.send(JSON.stringify(frame));
        },
      };
    },
  };
}

/** The one in memory that chat-ui has for tests. */
export async function startFakeSite(): Promise<Site> {
  const fake = createFakeServer({ people: [] });
  onCleanup(() => fake.close());
  let people = 0;
  return {
    async createParticipant() {
      const user = buildPerson({ id: (people += 1) });
      fake.addPerson(user);
      const { apiUrl, wsUrl, getAccessToken, fetch, transport } = fake.clientOptions(user.id);
      if (!fetch || !transport) throw new Error('The fake server brings its own network.');
      const call = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
        const headers = { authorization: `Bearer ${await getAccessToken()}` };
        const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
        const response = await fetch(new URL(path, apiUrl), init);
        const text = await response.text();
        return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
      };
      return {
        user,
        call,
        async open(receive) {
          const { ticket } = (await call<Ticket>('POST', '/api/auth/ticket')).body;
          const socket = transport(`${wsUrl}chat/?ticket=${ticket}`);
          socket.onmessage = ({ data }) => receive(JSON.parse(String(data)) as ServerFrame);
          await new Promise<void>((resolve, reject) => {
            socket.onopen = () => resolve();
            socket.onclose = () => reject(new Error('The fake server refused the socket.'));
          });
          return (frame) => socket.send(JSON.stringify(frame));
        },
      };
    },
  };
}
