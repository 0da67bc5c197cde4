/**
 * What a container reads from disks and writes to them.
 * Source: agent, section 4.3; the kernel's documentation of the blkio controller.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { Controller } from "./controller.ts";

type Values = v1.CgroupInfo_Blkio_Value[];
type Throttling = v1.CgroupInfo_Blkio_Throttling_Statistics;

export const blkio: Controller = {
  name: "blkio",
  v1: ["blkio"],
  v2: undefined,
  usage(_version, read) {
    const serviced = byDevice(read("blkio", "blkio.throttle.io_serviced"));
    const bytes = byDevice(read("blkio", "blkio.throttle.io_service_bytes"));
    const throttling = [...new Set([...serviced.keys(), ...bytes.keys()])].map((device): Throttling => {
      const [major, minor] = device.split(":").map(Number);
      return {
        ...(major !== undefined && minor !== undefined && { device: { major_number: major, minor_number: minor } }),
        io_serviced: serviced.get(device) ?? [],
        io_service_bytes: bytes.get(device) ?? [],
      };
    });
    return throttling.length === 0 ? {} : { blkio_statistics: { throttling } };
  },
};

const OPERATIONS: Readonly<Record<string, v1.CgroupInfo_Blkio_Operation>> = {
  Total: "TOTAL",
  Read: "READ",
  Write: "WRITE",
  Sync: "SYNC",
  Async: "ASYNC",
  Discard: "DISCARD",
};

/** Lines `8:0 Read 12`, and a last one `Total 34` over all devices, which has no device of its own. */
function byDevice(text: string | undefined): Map<string, Values> {
  const devices = new Map<string, Values>();
  for (const line of (text ?? "").split("\n")) {
    const match = /^(?:(\d+:\d+) )?(\w+) (\d+)$/.exec(line);
    if (match === null) continue;
    const [, device = "", operation = "", value] = match;
    const op = OPERATIONS[operation];
    if (op === undefined) continue;
    const values = devices.get(device);
    const entry = { op, value: Number(value) };
    if (values === undefined) devices.set(device, [entry]);
    else values.push(entry);
  }
  return devices;
}
