import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { DecodeError } from "./errors.ts";
import { encodeRecord, RecordReader } from "./recordio.ts";

const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test("encodeRecord() counts bytes, not characters", () => {
  assert.deepEqual(encodeRecord("é"), Uint8Array.of(0x32, 0x0a, 0xc3, 0xa9));
  assert.deepEqual(encodeRecord(""), ascii("0\n"));
});

test("RecordReader gives back any records however the stream is split", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), fc.infiniteStream(fc.nat(17)), (records, sizes) => {
      const stream = records.flatMap((record) => [...encodeRecord(record)]);
      const reader = new RecordReader();
      const read: Uint8Array[] = [];
      for (let p = 0; p < stream.length;) {
        const size = sizes.next().value;
        read.push(...reader.push(Uint8Array.from(stream.slice(p, p + size))).map((record) => record.slice()));
        p += size;
      }
      assert.deepEqual(read, records);
      assert.equal(reader.isPartial, false);
    }),
  );
});

const headers = [
  { header: "3\n", length: 3 },
  { header: "+3\n", length: 3 }, // tolerated by the reader of Mesos
  { header: "0x3\n", length: 3 },
  { header: "003\n", length: 3 },
  { header: "3\r\n", length: undefined },
  { header: "\n", length: undefined },
  { header: "-1\n", length: undefined },
  { header: "3 \n", length: undefined },
  { header: "3.0\n", length: undefined },
  { header: "99\n", length: undefined }, // beyond the limit of this test
  { header: "18446744073709551615\n", length: undefined },
  { header: "000000000000000000000003\n", length: undefined }, // longer than any length has to be
];
for (const { header, length } of headers) {
  test(`RecordReader takes ${JSON.stringify(header)} for ${length ?? "an error"}`, () => {
    const reader = new RecordReader(98);
    const read = () => reader.push(ascii(`${header}abc`));
    if (length === undefined) {
      assert.throws(read, DecodeError);
      assert.throws(() => reader.push(ascii("1\na")), DecodeError, "a reader that failed stays failed");
    } else assert.deepEqual(read(), [ascii("abc")]);
  });
}

test("RecordReader says whether the stream may end here", () => {
  const reader = new RecordReader();
  const steps = [
    { chunk: "1", partial: true },
    { chunk: "\n", partial: true },
    { chunk: "a", partial: false },
    { chunk: "0\n", partial: false },
  ];
  for (const { chunk, partial } of steps) {
    reader.push(ascii(chunk));
    assert.equal(reader.isPartial, partial, JSON.stringify(chunk));
  }
});
