/** Nodes and raw connections for tests. @module */
import { type Socket, connect } from "node:net";
import { HttpNode, type HttpNodeOptions } from "./http-node.ts";
import { silentLog } from "./log.ts";

export { Gate } from "./testing/gate.ts";
export {
  etcdMissing,
  EtcdServer,
  freePorts,
  TestServer,
  zookeeperMissing,
  ZooKeeperServer,
} from "./testing/servers.ts";

/** A node on a free loopback port. */
export async function aNode(options: Partial<HttpNodeOptions> = {}): Promise<HttpNode> {
  return await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "master", log: silentLog, ...options });
}

/** A TCP connection that speaks in whatever bytes a test likes. */
export class RawConnection implements Disposable {
  readonly socket: Socket;
  #text = "";
  #closed = false;
  #changed = Promise.withResolvers<void>();

  private constructor(socket: Socket) {
    this.socket = socket;
    const change = () => {
      this.#changed.resolve();
      this.#changed = Promise.withResolvers<void>();
    };
    socket.on("data", (chunk) => {
      this.#text += chunk.toString("latin1");
      change();
    });
    socket.on("error", change); // a reset is one way to be closed
    socket.on("close", () => {
      this.#closed = true;
      change();
    });
  }

  static async to(address: { ip: string; port: number }): Promise<RawConnection> {
    const socket = connect({ host: address.ip, port: address.port, noDelay: true });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once("connect", resolve);
    socket.once("error", reject);
    await promise;
    return new RawConnection(socket);
  }

  get text(): string {
    return this.#text;
  }

  get closed(): boolean {
    return this.#closed;
  }

  send(bytes: string | Uint8Array): void {
    this.socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  }

  /** Waits until what came back satisfies `done`, or the connection is closed. */
  async until(done: (text: string) => boolean): Promise<string> {
    while (!done(this.#text) && !this.#closed) await this.#changed.promise;
    return this.#text;
  }

  /** Waits for the other side to close. */
  async end(): Promise<void> {
    while (!this.#closed) await this.#changed.promise;
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}
