/** What must hold of the frames of one socket, in the order in which they come. */
export class SocketRules {
  greeted = false;
  #answered = new Set();
  #delivered = new Set();

  /** What is wrong with the next one: texts. */
  check(frame) {
    const faults = [];
    if (frame.type === 'hello') this.greeted = true;
    else if (!this.greeted) faults.push(`${frame.type} before hello`);
    if (frame.ref !== undefined) {
      if (this.#answered.has(frame.ref)) faults.push(`a second answer to one ref: ${frame.type}`);
      this.#answered.add(frame.ref);
    }
    if (frame.type === 'new_message') {
      const { id, seq, conversation_id } = frame.message;
      if (this.#delivered.has(id)) faults.push(`seq ${seq} of ${conversation_id} came twice on one socket`);
      this.#delivered.add(id);
    }
    return faults;
  }
}
