/**
 * A plain Node server that reads requests and discards them: `node discard.ts COUNT`. Prints its port, and `{"lastMs"}` when the last
 * of COUNT requests was read, in ms since 1970.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let left = Number(process.argv[2] ?? "0");
const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(202).end();
    if (--left === 0) console.log(JSON.stringify({ lastMs: Date.now() }));
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }));
});
process.stdin.on("end", () => process.exit(0)).resume(); // whoever started us has what it wants
