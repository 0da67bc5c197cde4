/** A machine with GPUs that are none, for tests. @module */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Puts what the driver shows of GPUs with these minor numbers below `root`; their major number is `major`. */
export function fakeGpus(root: string, minors: readonly number[], major = 195): void {
  mkdirSync(join(root, "dev"), { recursive: true });
  for (const name of ["nvidiactl", "nvidia-uvm"]) writeFileSync(join(root, "dev", name), "");
  mkdirSync(join(root, "proc"), { recursive: true });
  const kinds = `Character devices:\n  1 mem\n${major} nvidia-frontend\n509 nvidia-uvm\n\nBlock devices:\n  8 nvidia-uvm\n`;
  writeFileSync(join(root, "proc/devices"), kinds);
  for (const [index, minor] of minors.entries()) {
    const bus = join(root, `proc/driver/nvidia/gpus/0000:0${index}:00.0`);
    mkdirSync(bus, { recursive: true });
    const lines = ["Model: \t\t Tesla T4", "IRQ:   \t\t 16", `GPU UUID: \t GPU-${index}`, `Device Minor: \t ${minor}`];
    writeFileSync(join(bus, "information"), `${lines.join("\n")}\n`);
  }
}
