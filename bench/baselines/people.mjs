/** The sockets of each person who is connected. */
export class People {
  /** @type {Map<string, Set<import('ws').WebSocket>>} */
  #sockets = new Map();

  add(userId, socket) {
    const sockets = this.#sockets.get(userId) ?? new Set();
    this.#sockets.set(userId, sockets.add(socket));
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.#sockets.delete(userId);
    });
  }

  send(userId, frame) {
    for (const socket of this.#sockets.get(userId) ?? []) socket.send(frame);
  }
}
