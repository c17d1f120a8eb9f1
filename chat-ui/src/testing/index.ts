export { createFakeServer } from './fake-server.js';
export type { FakeServer, FakeServerOptions, FailedSend } from './fake-server.types.js';
export { buildMessage, buildPerson } from './builders.js';
export type { AttachmentId, ErrorCode, ServerFrame } from '@vikrahub/chat-protocol';
