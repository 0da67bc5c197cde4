/**
 * One address for whoever leads, as a load balancer or a name in DNS gives it: for clients that know neither etcd nor ZooKeeper.
 * Connections to a master that leads no more are ended.
 * @module
 */
import { connect, createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";

const LOOK_EVERY_MS = 500;

export class Relay implements AsyncDisposable {
  readonly address: string;
  readonly #server: Server;
  readonly #timer: NodeJS.Timeout;
  readonly #sockets = new Set<Socket>();
  #leader: string | undefined;
  #isLooking = false;

  private constructor(server: Server, leader: () => Promise<string>) {
    const { address, port } = server.address() as { address: string; port: number };
    this.address = `${address}:${port}`;
    this.#server = server;
    server.on("connection", (socket) => this.#join(socket));
    this.#timer = setInterval(() => void this.#look(leader), LOOK_EVERY_MS);
  }

  /** Listens at `ip`; `leader` waits for the one that leads, `ip:port`. */
  static async start(ip: string, leader: () => Promise<string>): Promise<Relay> {
    const server = createServer().listen(0, ip);
    await once(server, "listening");
    return new Relay(server, leader);
  }

  async #look(leader: () => Promise<string>): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const found = await leader().finally(() => (this.#isLooking = false));
    if (found === this.#leader) return;
    this.#leader = found;
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(from: Socket): void {
    if (this.#leader === undefined) return void from.destroy();
    const [host, port] = this.#leader.split(":");
    const to = connect({ host: host!, port: Number(port) });
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.pipe(other);
      one.once("error", () => one.destroy()); // the other end learns of it by the close below
      one.once("close", () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }
}
