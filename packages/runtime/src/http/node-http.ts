/**
 * `node:http` for whoever runs for long. An `import` of it looks at every name it exports, and behind one of them, `WebSocket`, are
 * undici, HTTP/2 and TLS: 13 MB of memory that a master or an agent never uses.
 * @module
 */
export const { createServer, STATUS_CODES } = process.getBuiltinModule("node:http");
