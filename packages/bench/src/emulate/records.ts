/**
 * Writes what it was given, as an event stream would: `node records.ts FILE`. The file holds the chunks of a chunked answer, whole;
 * every connection that sends a byte gets all of them, each written by itself. Prints its port.
 */
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";

const [file = ""] = process.argv.slice(2);
const chunks = split(readFileSync(file));
const server = createServer((socket) => {
  socket.on("error", () => {}); // the reader has what it wants
  socket.on("data", () => {
    socket.cork();
    for (const chunk of chunks) socket.write(chunk);
    socket.uncork();
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }));
});
process.stdin.on("end", () => process.exit(0)).resume(); // whoever started us has what it wants

function split(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const lineEnd = bytes.indexOf("\r\n", at);
    const end = lineEnd + 2 + Number.parseInt(bytes.toString("latin1", at, lineEnd), 16) + 2;
    parts.push(bytes.subarray(at, end));
    at = end;
  }
  return parts;
}
