/** S3, against a server that knows one account; it believes signatures, but not accounts. */
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { after } from "node:test";
import { AwsClient } from "aws4fetch";
import S3rver from "s3rver";
import { readS3Credentials } from "../flags.ts";
import { temporaryDirectory, TestFetcher } from "../testing.ts";
import { objectUrl } from "./s3.ts";

const root = await temporaryDirectory();
const server = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: join(root, "s3"),
  configureBuckets: [{ name: "data", configs: [] }],
});
await mkdir(join(root, "s3"));
const { port } = await server.run();
after(() => server.close());
const s3Endpoint = `http://127.0.0.1:${port}`;
// The server knows one account.
const secret = { access_key_id: "S3RVER", secret_access_key: "S3RVER" };
const s3Credentials = join(root, "credentials.json");
await writeFile(s3Credentials, JSON.stringify(secret));
const client = new AwsClient({ accessKeyId: "S3RVER", secretAccessKey: "S3RVER", service: "s3", region: "us-east-1" });
for (const key of ["file.txt", "a directory/it's (new)+.txt"]) {
  const { href } = objectUrl(`s3://data/${key}`, { endpoint: s3Endpoint, region: "us-east-1" });
  const answer = await client.fetch(href, { method: "PUT", body: `content of ${key}` });
  assert.equal(answer.status, 200, await answer.text());
}

for (const scheme of ["s3", "s3a", "s3n"]) {
  test(`an object comes by ${scheme}://, with the credentials of a file`, async () => {
    const fetcher = await TestFetcher.open(root, { s3Endpoint, s3Credentials });
    const sandbox = await fetcher.fetch({ value: `${scheme}://data/file.txt`, cache: true });
    assert.equal(await readFile(join(sandbox, "file.txt"), "utf8"), "content of file.txt");
    assert.equal(fetcher.fetcher.cache.bytes, 19);
  });
}

test("a key may have any characters but those that no URI may; credentials may be the agent's own", async () => {
  const own = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };
  const fetcher = await TestFetcher.open(root, { s3Endpoint }, own);
  await assert.rejects(fetcher.fetch({ value: "s3://data/a directory/it's (new)+.txt" }), /quote/);
  const sandbox = await fetcher
    .fetch({ value: "s3://data/a directory/missing", output_file: "x" })
    .catch((error: Error) => error);
  assert.match(String(sandbox), /the server answered 404: NoSuchKey, The specified key does not exist/);
});

const failures = [
  { value: "s3://data/missing", problem: /Failed to fetch 's3:\/\/data\/missing': the server answered 404: NoSuchKey/ },
  { value: "s3://nobody/file.txt", problem: /404: NoSuchBucket/ },
  { value: "s3://data/", problem: /names no object|cannot write/ },
  { value: "s3:///file.txt", problem: /names no bucket/ },
  { value: "s3://data/../nobody/file.txt", problem: /its key is no path/ },
];
for (const { value, problem } of failures) {
  test(`${value} fails: ${problem.source}`, async () => {
    const fetcher = await TestFetcher.open(root, { s3Endpoint, s3Credentials });
    await assert.rejects(fetcher.fetch({ value }), problem);
  });
}

test("wrong credentials are refused, and told to nobody", async () => {
  const wrong = join(root, "wrong.json");
  await writeFile(wrong, JSON.stringify({ access_key_id: "NOBODY", secret_access_key: "hush-hush" }));
  const fetcher = await TestFetcher.open(root, { s3Endpoint, s3Credentials: wrong });
  const { directory, promise } = fetcher.begin({ value: "s3://data/file.txt" });
  await assert.rejects(promise, (error: Error) => {
    assert.match(error.message, /the server answered 403: InvalidAccessKeyId/);
    assert.doesNotMatch(error.message, /hush-hush/);
    return true;
  });
  for (const name of await readdir(directory)) {
    assert.doesNotMatch(await readFile(join(directory, name), "utf8"), /hush-hush/, name);
  }
});

for (const text of [
  "{",
  "[]",
  '{"access_key_id":"hush-hush"}',
  '{"access_key_id":1,"secret_access_key":"hush-hush"}',
]) {
  test(`a credentials file with ${text} is refused, without a word of it`, async () => {
    const path = join(root, "odd.json");
    await writeFile(path, text);
    assert.throws(
      () => readS3Credentials(path),
      (error: Error) => /Cannot use --fetcher_s3_credentials/.test(error.message) && !error.message.includes("hush"),
    );
  });
}

test("objectUrl() has Amazon's buckets as hosts, in their region", () => {
  const { href } = objectUrl("s3://b/k/x y", { endpoint: undefined, region: "eu-west-1" });
  assert.equal(href, "https://b.s3.eu-west-1.amazonaws.com/k/x%20y");
});
