/** The start failed for a reason the operator can act on: the message is one sentence, shown without a stack. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
