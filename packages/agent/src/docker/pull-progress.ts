/** How far an engine is with an image, in a line now and then. @module */

/** Between two lines. */
const SAY_PERIOD_MS = 5_000;
const LAYERS_MAX = 1_000;
const MB = 1_000_000;

interface Layer {
  current: number;
  total: number;
  isDone: boolean;
}

/** What engines write while they pull: `{"id": "5f70bf18a086", "status": "Downloading", "progressDetail": {…}}`. */
export class PullProgress {
  readonly #say: (text: string) => void;
  readonly #nowMs: () => number;
  readonly #layers = new Map<string, Layer>();
  #saidMs: number;

  constructor(say: (text: string) => void, nowMs: () => number = () => performance.now()) {
    this.#say = say;
    this.#nowMs = nowMs;
    this.#saidMs = nowMs();
  }

  note({ id, status, progressDetail: detail }: Readonly<Record<string, unknown>>): void {
    if (typeof id !== "string" || typeof status !== "string" || status.startsWith("Pulling from")) return;
    const layer = this.#layers.get(id) ?? { current: 0, total: 0, isDone: false };
    if (this.#layers.size < LAYERS_MAX) this.#layers.set(id, layer);
    const { current, total } = (detail ?? {}) as { readonly current?: unknown; readonly total?: unknown };
    if (status === "Downloading" && typeof current === "number" && typeof total === "number") {
      Object.assign(layer, { current, total });
    }
    if (status === "Download complete" || status === "Extracting") layer.current = layer.total;
    if (status === "Pull complete" || status === "Already exists") layer.isDone = true;
    const nowMs = this.#nowMs();
    if (nowMs - this.#saidMs < SAY_PERIOD_MS) return;
    this.#saidMs = nowMs;
    this.#say(this.#text());
  }

  #text(): string {
    const layers = [...this.#layers.values()];
    const sum = (read: (layer: Layer) => number) => layers.reduce((total, layer) => total + read(layer), 0);
    const done = layers.filter(({ isDone }) => isDone).length;
    const mb = (bytes: number) => (bytes / MB).toFixed(1);
    const bytes = `${mb(sum(({ current }) => current))} of ${mb(sum(({ total }) => total))} MB`;
    return `${done} of ${layers.length} layers, ${bytes}`;
  }
}
