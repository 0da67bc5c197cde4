/** What an image and a command together run. Source: agent, sections 3.4, 3.5 and 5.3. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { imageEnvironment, imageProgram, lookerEnvironment } from "./runtime.ts";

const E = ["/e", "e1"];
const C = ["/c", "c1"];
const IMAGES = { neither: [[], []], "only C": [[], C], "only E": [E, []], "E and C": [E, C] } as const;
type Expected = string | undefined; // words of argv, the file first; undefined: refused

// Source: agent, section 5.3, the table. A = a1 a2.
const rows: readonly [
  shell: boolean,
  value: string | undefined,
  args: boolean,
  expected: Record<keyof typeof IMAGES, Expected>,
][] = [
  [false, undefined, false, { neither: undefined, "only C": "/c c1", "only E": "/e e1", "E and C": "/e e1 /c c1" }],
  [
    false,
    undefined,
    true,
    { neither: undefined, "only C": "/c a1 a2", "only E": "/e e1 a1 a2", "E and C": "/e e1 a1 a2" },
  ],
  [false, "/v", false, { neither: "", "only C": "", "only E": "", "E and C": "" }],
  [false, "/v", true, { neither: "a1 a2", "only C": "a1 a2", "only E": "a1 a2", "E and C": "a1 a2" }],
  [true, undefined, false, { neither: undefined, "only C": undefined, "only E": undefined, "E and C": undefined }],
  [true, undefined, true, { neither: undefined, "only C": undefined, "only E": undefined, "E and C": undefined }],
  [true, "v", false, { neither: "sh -c v", "only C": "sh -c v", "only E": "sh -c v", "E and C": "sh -c v" }],
  [true, "v", true, { neither: "sh -c v", "only C": "sh -c v", "only E": "sh -c v", "E and C": "sh -c v" }],
];
for (const [shell, value, hasArguments, expected] of rows) {
  for (const [image, [entrypoint, cmd]] of Object.entries(IMAGES)) {
    const outcome = expected[image as keyof typeof IMAGES];
    test(`imageProgram(): shell ${shell}, value ${value}, arguments ${hasArguments}, ${image}: ${outcome ?? "error"}`, () => {
      const command: v1.CommandInfo = {
        shell,
        ...(value !== undefined && { value }),
        ...(hasArguments && { arguments: ["a1", "a2"] }),
      };
      if (outcome === undefined)
        return assert.throws(() => imageProgram(command, { entrypoint, cmd }), /no value|says what to run/);
      const program = imageProgram(command, { entrypoint, cmd });
      if (program.kind === "shell") return assert.equal(`sh -c ${program.text}`, outcome);
      assert.equal(program.argv.join(" "), outcome);
      assert.equal(program.file, value ?? outcome.split(" ")[0]);
    });
  }
}

test("imageEnvironment() puts the image's variables over the agent's and under the command's", () => {
  const environment = [
    ["MESOS_SANDBOX", "/host/sandbox"],
    ["AGENT", "agent"],
    ["OWN", "task"],
    ["MESOS_ALLOCATION_ROLE", "web"],
    ["PATH", "/usr/bin"],
  ] as const;
  const command: v1.CommandInfo = { environment: { variables: [{ name: "OWN", value: "task" }] } };
  const image = ["AGENT=image", "OWN=image", "PATH=/bin", "MESOS_ALLOCATION_ROLE=image", "NEW=a=b", "none", "=x"];
  assert.deepEqual(Object.fromEntries(imageEnvironment(environment, command, { environment: image }, "/mnt/box")), {
    MESOS_SANDBOX: "/mnt/box",
    AGENT: "image",
    OWN: "task",
    MESOS_ALLOCATION_ROLE: "web",
    PATH: "/bin",
    NEW: "a=b",
  });
});

test("imageEnvironment() leaves MESOS_SANDBOX to a command that sets it", () => {
  const command: v1.CommandInfo = { environment: { variables: [{ name: "MESOS_SANDBOX", value: "/x" }] } };
  assert.deepEqual(imageEnvironment([["MESOS_SANDBOX", "/x"]], command, { environment: [] }, "/mnt/box"), [
    ["MESOS_SANDBOX", "/x"],
  ]);
});

test("lookerEnvironment() has what the image says where nobody else says anything", () => {
  const looker = {
    directory: "/host/sandbox",
    environment: [
      ["MESOS_SANDBOX", "/host/sandbox"],
      ["PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
      ["OWN", "looker"],
    ] as const,
  };
  const around = {
    runtime: { environment: ["PATH=/own", "OWN=image", "NEW=1", "none"] },
    sandboxDirectory: "/mnt/box",
  };
  assert.deepEqual(Object.fromEntries(lookerEnvironment(looker, around)), {
    MESOS_SANDBOX: "/mnt/box",
    OWN: "looker",
    PATH: "/own",
    NEW: "1",
  });
});
