import { describe, expect, test } from '@jest/globals';
import { startChat } from './harness/chat.js';
import { connect } from './harness/connection.js';
import { within } from './harness/eventually.js';
import { createPair, refusalOf } from './harness/pair.js';

const { node } = await startChat();

describe('the socket is closed, and the server lives on, after', () => {
  /** Not yet 64 KiB, but no message: whatever is one byte longer is too large. */
  const frameOf = (bytes: number) => {
    const frame = '{"type":"ping","ref":"full","x":""}';
    return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
  };

  test('a frame of 64 KiB and a byte, but not one of 64 KiB', async () => {
    const { desk } = await createPair(node);
    expect(await refusalOf(desk, frameOf(65_536), 'full')).toMatchObject({ code: 'invalid_input' });
    desk.sendRaw(frameOf(65_537));
    expect((await within('the close', desk.closed)).code).toBe(1009);
  });

  test('a binary frame', async () => {
    const { desk } = await createPair(node);
    desk.sendRaw(Buffer.from('{"type":"ping"}'), { binary: true });
    expect((await within('the close', desk.closed)).code).toBe(1008);
  });

  test('20,000 fragments of one byte', async () => {
    const { desk } = await createPair(node);
    for (let sent = 0; sent < 20_000; sent += 1) desk.sendRaw('x', { fin: false });
    expect([1006, 1008, 1009]).toContain((await within('the close', desk.closed)).code);
  });

  test('invalid UTF-8', async () => {
    const { desk } = await createPair(node);
    desk.sendRaw(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect([1007, 1008]).toContain((await within('the close', desk.closed)).code);
  });

  test.each([
    ['a reserved opcode', [0x83, 0x80, 1, 2, 3, 4]],
    ['an unmasked frame', [0x81, 0x02, 0x7b, 0x7d]],
    ['a reserved bit', [0xc1, 0x80, 1, 2, 3, 4]],
    ['a ping of 126 bytes', [0x89, 0xfe, 0, 126, 1, 2, 3, 4]],
    ['a length of 2^63', [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]],
  ])('%s', async (_what, bytes) => {
    const { desk, anna } = await createPair(node);
    desk.sendBytes(Buffer.from(bytes));
    expect([1002, 1006, 1008, 1009]).toContain((await within('the close', desk.closed)).code);
    expect(await (await connect(node, anna)).request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });

  test('hundreds of refused frames in a row', async () => {
    const { desk, other } = await createPair(node);
    for (let sent = 0; sent < 5000; sent += 1) desk.sendRaw('nonsense');
    expect((await within('the close', desk.closed)).code).toBe(4429);
    expect(await other.request({ type: 'ping' })).toMatchObject({ type: 'pong' });
  });
});
