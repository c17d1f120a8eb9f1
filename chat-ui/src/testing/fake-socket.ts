/** As much of a WebSocket as a chat client uses, with the server's end in the test's hands. */
export class FakeSocket {
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(
    private readonly onSend: (text: string) => void,
    private readonly onEnd: () => void,
  ) {}

  send(text: string): void {
    if (this.readyState === 1) this.onSend(text);
  }

  /** By the client. */
  close(code = 1005): void {
    this.end(code);
  }

  /** By the server, or by the network. */
  end(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onEnd();
    this.onclose?.({ code, reason: '' });
  }

  open(): void {
    if (this.readyState !== 0) return;
    this.readyState = 1;
    this.onopen?.();
  }

  receive(text: string): void {
    if (this.readyState === 1) this.onmessage?.({ data: text });
  }
}
