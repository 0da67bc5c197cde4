/**
 * What is typed here goes to a container: as it is, with the window's size, until its end or the keys to leave.
 * @module
 */
import type { ContainerInput } from "./agent-api.ts";
import type { Io } from "./io.ts";

const CTRL_P = 0x10;
const CTRL_Q = 0x11;

/** Finds ctrl-p ctrl-q in what is typed, however it is cut. */
export class DetachKeys {
  #isHeld = false; // a ctrl-p that is not passed on yet

  /** What to pass on, and whether those keys came; then nothing after them counts. */
  filter(chunk: Uint8Array): { readonly pass: Uint8Array; readonly isLeaving: boolean } {
    const pass: number[] = [];
    for (const byte of chunk) {
      if (this.#isHeld && byte === CTRL_Q) return { pass: Uint8Array.from(pass), isLeaving: true };
      if (this.#isHeld) pass.push(CTRL_P);
      this.#isHeld = byte === CTRL_P;
      if (!this.#isHeld) pass.push(byte);
    }
    return { pass: Uint8Array.from(pass), isLeaving: false };
  }
}

/**
 * Types to a container; resolves to "left" when the keys for that were typed, never otherwise. Disposing of the handle ends it.
 *
 * @param keys undefined: nothing that is typed means anything here
 */
export function typeTo(
  input: ContainerInput,
  io: Io,
  { keys, hasTerminal }: { readonly keys: DetachKeys | undefined; readonly hasTerminal: boolean },
): Disposable & { readonly left: Promise<"left"> } {
  using stack = new DisposableStack();
  const tellSize = () => {
    const size = io.input.size();
    if (size !== undefined) input.resize(size);
  };
  let isOver = false;
  stack.defer(() => {
    isOver = true;
    io.input.close();
  });
  if (hasTerminal) {
    stack.use(io.input.raw());
    stack.use(io.input.onResize(tellSize));
    tellSize();
  }
  const { promise: left, resolve } = Promise.withResolvers<"left">();
  const chunks = io.input.chunks()[Symbol.asyncIterator]();
  const pump = async (): Promise<void> => {
    for (;;) {
      const next = await chunks.next();
      if (isOver) return;
      if (next.done === true) return input.type(new Uint8Array(0));
      const { pass, isLeaving } = keys?.filter(next.value) ?? { pass: next.value, isLeaving: false };
      if (pass.length > 0) await input.type(pass);
      if (isLeaving) return resolve("left");
    }
  };
  pump().catch(() => input.type(new Uint8Array(0))); // a broken input has ended
  const owned = stack.move();
  return { left, [Symbol.dispose]: () => owned.dispose() };
}
