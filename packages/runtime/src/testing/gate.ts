import { connect, createServer, type Server, type Socket } from "node:net";

/** Smaller messages, such as pings, do not count as something that waits or has arrived. */
const BYTES_THAT_COUNT = 40;

/** A way to a server that can be blocked, deafened or cut: a TCP proxy on a loopback port. */
export class Gate implements AsyncDisposable {
  readonly port: number;
  readonly #server: Server;
  readonly #pairs = new Set<{ near: Socket; far: Socket }>();
  #isHeld = false;
  #held: { socket: Socket; bytes: Buffer }[] = [];
  #isDeaf = false;
  #deafBytes = 0;
  #changed = Promise.withResolvers<void>();

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.port = (server.address() as { port: number }).port;
    server.on("connection", (near) => this.#pass(near, target));
  }

  static async to(port: number): Promise<Gate> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await new Promise((resolve) => void server.once("listening", resolve));
    return new Gate(server, port);
  }

  /** What is sent to the server from now on waits. */
  hold(): void {
    this.#isHeld = true;
  }

  async untilHeld(): Promise<void> {
    await this.#until(() => this.#held.reduce((sum, { bytes }) => sum + bytes.length, 0) >= BYTES_THAT_COUNT);
  }

  /** What waited is delivered. */
  release(): void {
    this.#isHeld = false;
    for (const { socket, bytes } of this.#held.splice(0)) socket.write(bytes);
  }

  /** What the server answers from now on is lost. */
  loseAnswers(): void {
    this.#isDeaf = true;
    this.#deafBytes = 0;
  }

  async untilArrived(): Promise<void> {
    await this.#until(() => this.#deafBytes >= BYTES_THAT_COUNT);
  }

  /** Ends every connection; new ones are as good as new. */
  cut(): void {
    this.#isDeaf = false;
    for (const { near, far } of this.#pairs) {
      near.destroy();
      far.destroy();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.release();
    const closed = new Promise((resolve) => void this.#server.close(resolve));
    this.cut();
    await closed;
  }

  #pass(near: Socket, target: number): void {
    const far = connect({ host: "127.0.0.1", port: target, noDelay: true });
    near.setNoDelay(true);
    const pair = { near, far };
    this.#pairs.add(pair);
    near.on("data", (bytes: Buffer) => {
      if (this.#isHeld) this.#held.push({ socket: far, bytes });
      else far.write(bytes);
      this.#change();
    });
    far.on("data", (bytes: Buffer) => {
      if (this.#isDeaf) this.#deafBytes += bytes.length;
      else near.write(bytes);
      this.#change();
    });
    for (const socket of [near, far]) {
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        near.destroy();
        far.destroy();
        this.#pairs.delete(pair);
      });
    }
  }

  async #until(done: () => boolean): Promise<void> {
    while (!done()) await this.#changed.promise;
  }

  #change(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
