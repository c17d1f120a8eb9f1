type Json = Record<string, unknown>;
type Schemas = Readonly<Record<string, Json>>;

const DESCRIPTION = `The frames of the WebSocket. Ask \`POST /api/auth/ticket\` for a ticket, and open the channel with it.
The first frame that the server sends is \`HelloFrame\`. A frame that is refused is answered by \`ErrorFrame\`.`;

/**
 * The socket as AsyncAPI 3.0 (https://www.asyncapi.com/docs/reference/specification/v3.0.0), from the contract's types. What
 * the server receives is `ClientFrame`, what it sends `ServerFrame`.
 */
export function toAsyncApi(schemas: Schemas): Json {
  const [received, sent] = [namesIn(schemas, 'ClientFrame'), namesIn(schemas, 'ServerFrame')];
  const all = [...received, ...sent];
  const toMessageReference = (name: string) => ({ $ref: `#/channels/chat/messages/${name}` });
  return {
    asyncapi: '3.0.0',
    info: { title: 'VikraHub chat', version: '1', description: DESCRIPTION, license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    servers: {
      chat: {
        host: '{host}',
        protocol: 'wss',
        variables: {
          host: { default: 'localhost:8000', description: 'Where the server is; `ws` without TLS.' },
        },
      },
    },
    channels: {
      chat: {
        address: '/ws/chat/',
        servers: [{ $ref: '#/servers/chat' }],
        messages: Object.fromEntries(all.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
        bindings: {
          ws: {
            method: 'GET',
            query: {
              type: 'object',
              properties: { ticket: { type: 'string', description: 'For one socket, within 30 s.' } },
            },
          },
        },
      },
    },
    operations: {
      receiveFrame: {
        action: 'receive',
        channel: { $ref: '#/channels/chat' },
        summary: 'A frame from a client.',
        messages: received.map(toMessageReference),
      },
      sendFrame: {
        action: 'send',
        channel: { $ref: '#/channels/chat' },
        summary: 'A frame to a client.',
        messages: sent.map(toMessageReference),
      },
    },
    components: {
      messages: Object.fromEntries(
        all.map((name) => [name, { name, payload: { $ref: `#/components/schemas/${name}` } }]),
      ),
      schemas: Object.fromEntries(
        [...reachableFrom(all, schemas)].map((name) => [toKey(name), convert(schemas[name] ?? {})]),
      ),
    },
  };
}

/** The types of which `union` is one. */
function namesIn(schemas: Schemas, union: string): string[] {
  const { anyOf = [] } = schemas[union] as { anyOf?: { $ref: string }[] };
  return anyOf.map(({ $ref }) => toName($ref));
}

const toName = ($ref: string): string => decodeURIComponent($ref.replace('#/definitions/', ''));

/** A generic type's name is no key there. */
const toKey = (name: string): string => name.replace(/\W+/gu, '_');

function reachableFrom(names: readonly string[], schemas: Schemas): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    JSON.stringify(schemas[name], (key, value: unknown) => {
      if (key === '$ref') visit(toName(String(value)));
      return value;
    });
  };
  names.forEach(visit);
  return found;
}

/** TypeScript has one kind of number. The contract's are integers. */
function convert(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(convert);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (key === '$ref') return [key, `#/components/schemas/${toKey(toName(String(value)))}`];
      if (key === 'type' && value === 'number') return [key, 'integer'];
      return [key, convert(value)];
    }),
  );
}
