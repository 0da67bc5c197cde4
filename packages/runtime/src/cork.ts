import type { Socket } from "node:net";

const corked = new WeakSet<Socket>();

/** Holds back what is written to `socket` until the end of this turn of the event loop, so that it leaves in one system call. */
export function corkForThisTurn(socket: Socket): void {
  if (corked.has(socket)) return;
  corked.add(socket);
  socket.cork();
  setImmediate(() => {
    corked.delete(socket);
    socket.uncork();
  });
}
