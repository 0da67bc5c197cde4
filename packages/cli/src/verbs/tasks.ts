import { showListing } from "../listing.ts";
import { MasterApi, masterAddress } from "../master-api.ts";
import { formatAge } from "../output.ts";
import { shortId } from "../short-ids.ts";
import { loadTasks, type TaskRow } from "../task-rows.ts";
import { type AskOptions, type Verb, withAskOptions } from "../verb.ts";

type Options = AskOptions & { all?: boolean };

/** `meseta tasks`, `meseta ps`: what runs where. */
export const verb: Verb = {
  kind: "command",
  define(command, io) {
    withAskOptions(command, { watch: true })
      .option("-a, --all", "completed ones, too")
      .action(async (options: Options) => {
        const api = new MasterApi(await masterAddress(options.master, io), io);
        const nowMs = Date.now();
        await showListing<TaskRow>(
          {
            key: "tasks",
            load: () => loadTasks(api, options.all === true),
            idOf: (row) => row.id,
            keyOf: (row) => `${row.framework} ${row.id} ${row.startedMs ?? ""}`,
            empty: options.all === true ? "There are no tasks." : "No tasks are running; --all shows completed ones.",
            columns: [
              { title: "TASK", value: (row) => row.id },
              { title: "STATE", value: (row) => row.state },
              { title: "FRAMEWORK", value: (row) => shortId(row.framework), wide: (row) => row.framework },
              { title: "AGENT", value: (row) => shortId(row.agent), wide: (row) => row.agent },
              {
                title: "SINCE",
                value: (row) => (row.changedMs === undefined ? "" : formatAge(nowMs - row.changedMs)),
                alignRight: true,
              },
              { title: "RESOURCES", value: (row) => row.resources },
              { title: "EXECUTOR", wide: (row) => row.executor },
              { title: "MESSAGE", wide: (row) => row.message },
            ],
          },
          options,
          io,
        );
      });
  },
};
