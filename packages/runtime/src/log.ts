import { type DestinationStream, destination, pino } from "pino";

/** Structured logging as the rooms see it: one line per transition, fields first, then the sentence. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/**
 * Opens a log: JSON lines on standard error, or appended to `file`.
 *
 * Fields whose names promise a secret are blacked out wherever they stand at the top or one level down.
 */
export function createLog(options: { name: string; level?: LogLevel; file?: string }): Log {
  const out: DestinationStream = destination({
    dest: options.file ?? 2,
    sync: options.file === undefined,
    mkdir: true,
  });
  const secrets = ["secret", "password", "token", "authorization"];
  return pino(
    {
      name: options.name,
      level: options.level ?? "info",
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: "[secret]" },
      base: { name: options.name },
    },
    out,
  );
}

/** A log that says nothing, for tests and libraries. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
