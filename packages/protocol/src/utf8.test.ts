import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import * as withBuffer from "./utf8.ts";

/** The same module as a browser sees it. */
async function importWithoutBuffer(): Promise<typeof withBuffer> {
  const saved = globalThis.Buffer;
  Reflect.deleteProperty(globalThis, "Buffer");
  try {
    const url = `${import.meta.resolve("./utf8.ts")}?without-buffer`;
    return (await import(url)) as typeof withBuffer;
  } finally {
    globalThis.Buffer = saved;
  }
}

const modules = { "with Buffer": withBuffer, "without Buffer": await importWithoutBuffer() };

const broken = [
  { what: "a stray continuation", bytes: [0x61, 0x80, 0x62] },
  { what: "an overlong slash", bytes: [0xc0, 0xaf] },
  { what: "an encoded surrogate", bytes: [0xed, 0xa0, 0x80] },
  { what: "a character cut short", bytes: [0xf0, 0x9f, 0x98] },
  { what: "a character beyond Unicode", bytes: [0xf4, 0x90, 0x80, 0x80] },
  { what: "broken bytes beside an honest replacement character", bytes: [0xef, 0xbf, 0xbd, 0xff] },
  { what: "broken bytes after an emoji", bytes: [0xf0, 0x9f, 0x98, 0x80, 0xb0] },
];
for (const [name, { decodeUtf8, encodeUtf8, utf8Length, writeUtf8 }] of Object.entries(modules)) {
  const encode = (text: string) => {
    const bytes = new Uint8Array(utf8Length(text));
    writeUtf8(text, bytes, 0, bytes.length);
    return bytes;
  };

  for (const { what, bytes } of broken) {
    test(`decodeUtf8() keeps ${what}, ${name}`, () => {
      const text = decodeUtf8(Uint8Array.from(bytes));
      assert.deepEqual([...encode(text)], bytes);
      assert.equal(text.isWellFormed(), false);
    });
  }

  test(`decodeUtf8() and writeUtf8() lose nothing, ${name}`, () => {
    const bytes = fc.oneof(fc.uint8Array(), fc.string({ unit: "binary" }).map(encodeUtf8));
    fc.assert(
      fc.property(bytes, (input) => {
        const text = decodeUtf8(input);
        assert.deepEqual(encode(text), input);
        const framed = Uint8Array.of(0xff, ...input, 0xff);
        assert.equal(decodeUtf8(framed, 1, framed.length - 1), text);
      }),
      { numRuns: 300 },
    );
  });

  test(`decodeUtf8() is TextDecoder for honest text, ${name}`, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        assert.equal(decodeUtf8(new TextEncoder().encode(text)), text);
        assert.deepEqual(encode(text), new TextEncoder().encode(text));
      }),
      { numRuns: 300 },
    );
  });

  test(`a lone surrogate that stands for no byte becomes U+FFFD, ${name}`, () => {
    assert.deepEqual([...encode("\ud83d")], [0xef, 0xbf, 0xbd]);
    assert.deepEqual([...encode("a\udc00")], [0x61, 0xef, 0xbf, 0xbd]);
  });
}
