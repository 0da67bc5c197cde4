/** UUIDs: 16 raw bytes in messages, 36 characters in logs and headers. Source: internal messages, section on identity. @module */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Returns the text of a UUID, or undefined if the bytes are none that Mesos accepts: 16 of them, version 1 to 5. */
export function formatUuid(bytes: Uint8Array): string | undefined {
  if (!isUuid(bytes)) return undefined;
  let text = "";
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
    text += HEX[bytes[i] as number] as string;
  }
  return text;
}

/** Returns the 16 bytes of a textual UUID, or undefined if it is malformed or its version is not 1 to 5. */
export function parseUuid(text: string): Uint8Array | undefined {
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return undefined;
  const digits = text.replaceAll("-", "");
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16));
  return isUuid(bytes) ? bytes : undefined;
}

/** Whether these are the bytes of a UUID that a Mesos peer takes; versions 6 to 8 make some of them abort. */
export function isUuid(bytes: Uint8Array): boolean {
  const version = (bytes[6] ?? 0) >> 4;
  return bytes.length === 16 && version >= 1 && version <= 5;
}
