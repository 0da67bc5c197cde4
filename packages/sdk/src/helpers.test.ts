import { isTerminal } from "@meseta/protocol";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Resources } from "@meseta/resources";
import { portsOf, takeResources } from "./fit.ts";
import { MasterList, parseMasters } from "./masters.ts";
import { commandInfo } from "./tasks.ts";

const addresses = [
  ["127.0.0.1:5050", ["http://127.0.0.1:5050"]],
  ["a, b:6060 ,http://c:80", ["http://a:5050", "http://b:6060", "http://c:80"]],
  ["https://master.example", ["https://master.example:5050"]],
  ["[::1]:5050", ["http://[::1]:5050"]],
] as const;
for (const [text, origins] of addresses) {
  test(`parseMasters("${text}") finds ${origins.join(" and ")}`, () => assert.deepEqual(parseMasters(text), origins));
}
for (const text of ["", ",", "zk://z:2181/mesos", "http://"]) {
  test(`parseMasters("${text}") is refused`, () => assert.throws(() => parseMasters(text), { code: "BAD_ANSWER" }));
}

test("MasterList goes round, and forgets a pointer that led nowhere", () => {
  const list = new MasterList(["http://a:1", "http://b:2"]);
  assert.ok(list.follow("//c:3/master/api/v1/scheduler"));
  assert.equal(list.current, "http://c:3");
  list.advance();
  assert.equal(list.current, "http://a:1");
  list.advance();
  assert.equal(list.current, "http://b:2");
  assert.equal(list.follow(undefined), false);
});

test("commandInfo() writes shell lines, programs with arguments, environment and URIs", () => {
  assert.deepEqual(commandInfo("echo $X"), { shell: true, value: "echo $X" });
  assert.deepEqual(commandInfo({ argv: ["/bin/echo", "a b"], env: { X: "1" }, uris: ["http://h/f"] }), {
    shell: false,
    value: "/bin/echo",
    arguments: ["/bin/echo", "a b"],
    environment: { variables: [{ name: "X", value: "1" }] },
    uris: [{ value: "http://h/f" }],
  });
});

test("takeResources() takes exactly what was asked for, out of what there is, or nothing", () => {
  const amount = fc.integer({ min: 0, max: 4000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(amount, amount, amount, fc.nat(12), (own, common, wanted, ports) => {
      const offer = Resources.parse(`cpus(r):${own + 0.001};cpus:${common + 0.001};ports:[1-5,8-9]`);
      const taken = takeResources(offer, { cpus: wanted, ports });
      const fits = Math.round(wanted * 1000) <= Math.round((own + common) * 1000) + 2 && ports <= 7;
      assert.equal(taken !== undefined, fits);
      if (taken === undefined) return;
      assert.ok(offer.contains(taken));
      assert.equal(taken.scalar("cpus"), wanted);
      assert.equal(portsOf(taken).length, ports);
    }),
  );
});

test("isTerminal() is false while more may be heard", () => {
  assert.equal(isTerminal("TASK_UNREACHABLE"), false);
  assert.equal(isTerminal("TASK_KILLING"), false);
  assert.equal(isTerminal("TASK_GONE"), true);
});
