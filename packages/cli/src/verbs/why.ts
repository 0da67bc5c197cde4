import { MasterApi, masterAddress } from "../master-api.ts";
import { formatAge, paint, printable } from "../output.ts";
import { findById, shortId } from "../short-ids.ts";
import { type AskOptions, type Verb, withAskOptions } from "../verb.ts";

type Options = AskOptions & { role?: string; resources?: string };

/** `meseta why`: why a framework, or everybody in a role, is or is not getting offers. */
export const verb: Verb = {
  kind: "command",
  define(command, io) {
    withAskOptions(command)
      .argument("[framework]", "id of a framework, or a part of it; everybody unless given")
      .option("-r, --role <role>", "only in this role")
      .option("--resources <resources>", "what one task needs, such as 'cpus:2;mem:512'")
      .action(async (framework: string | undefined, options: Options) => {
        const api = new MasterApi(await masterAddress(options.master, io), io);
        const explanation = await api.explanation({
          ...(framework === undefined ? {} : { framework_id: await idOf(api, framework) }),
          ...(options.role === undefined ? {} : { role: options.role }),
          ...(options.resources === undefined ? {} : { resources: options.resources }),
        });
        if (options.json === true || options.output === "json") {
          io.out(`${JSON.stringify(explanation, undefined, 2)}\n`);
          return;
        }
        const { sentences, decisions, clients, clients_left_out: leftOut } = explanation;
        if (options.quiet === true) {
          io.out(clients.map(({ framework_id: id }) => `${printable(id)}\n`).join(""));
          return;
        }
        io.out(sentences.map((sentence) => `${printable(sentence)}\n`).join(""));
        if (leftOut > 0) io.out(`and ${leftOut} more that are not shown\n`);
        if (decisions.length === 0) return;
        io.out(`\n${paint("bold", "Last offers", io)}\n`);
        for (const { at_ms: atMs, agent_id: agent, framework_id: id, role, resources } of decisions) {
          const age = formatAge(Date.now() - atMs);
          io.out(`${printable(`${age} ago  ${shortId(id)} in ${role} on ${shortId(agent)}: ${resources}`)}\n`);
        }
      });
  },
};

async function idOf(api: MasterApi, text: string): Promise<string> {
  const { frameworks = [] } = await api.frameworks();
  const ids = frameworks.map(({ framework_info: info }) => info.id?.value ?? "");
  return findById(text, ids, { kind: "framework", idOf: (id) => id });
}
