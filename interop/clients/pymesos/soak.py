"""A framework on pymesos that keeps tasks going for as long as it is let.

Usage: soak.py MASTER, zk://HOST:PORT/PATH or HOST:PORT. The lines it reads and prints are described in
packages/devcluster/src/soak/foreign.ts. It ends when pymesos does, and is started again with what it knew.
"""
import base64
import json
import sys
import threading
import time

from pymesos import MesosSchedulerDriver, Scheduler

TERMINAL = {"TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_LOST", "TASK_ERROR"}
RECONCILE_SECONDS = 5


def tell(**line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Crew(Scheduler):
    def __init__(self, known):
        self.known = known
        self.open = set(known["open"])
        self.resting = False
        self.lock = threading.Lock()

    def take(self, room):
        """Up to `room` tasks that are wanted; says that they are launched."""
        with self.lock:
            while room > 0 and not self.resting and len(self.open) < self.known["outstanding"]:
                task = "%s.%d" % (self.known["name"], self.known["next"])
                self.known["next"] += 1
                self.open.add(task)
                tell(type="launch", task=task)
                room -= 1
                yield task

    def registered(self, driver, framework_id, master_info):
        tell(type="subscribed", message=framework_id["value"])

    def resourceOffers(self, driver, offers):
        for offer in offers:
            scalars = {r["name"]: r["scalar"]["value"] for r in offer.get("resources", []) if r["type"] == "SCALAR"}
            room = int(min(scalars.get("cpus", 0) / 0.1, scalars.get("mem", 0) / 32))
            tasks = [self.task(name, offer["agent_id"]) for name in self.take(room)]
            driver.launchTasks(offer["id"], tasks, {"refuse_seconds": 0.2})

    def task(self, name, agent):
        path = "%s/%s" % (self.known["directory"], name)
        return {
            "task_id": {"value": name},
            "agent_id": agent,
            "name": name,
            "command": {"shell": True, "value": "echo begun >> '%s'; sleep 0.5; echo ended >> '%s'" % (path, path)},
            "resources": [
                {"name": "cpus", "type": "SCALAR", "scalar": {"value": 0.1}},
                {"name": "mem", "type": "SCALAR", "scalar": {"value": 32}},
            ],
        }

    def statusUpdate(self, driver, update):
        task, state = update["task_id"]["value"], update["state"]
        uuid = base64.b64decode(update["uuid"]).hex() if "uuid" in update else ""
        tell(type="update", task=task, state=state, reason=update.get("reason"), uuid=uuid)
        if state in TERMINAL:
            with self.lock:
                self.open.discard(task)

    def error(self, driver, message):
        tell(type="error", message=str(message))


def listen(crew):
    """"rest" ends the launching, the end of the input ends the program."""
    for _ in sys.stdin:
        crew.resting = True


def reconcile(crew, driver):
    while True:
        time.sleep(RECONCILE_SECONDS)
        with crew.lock:
            tasks = [{"task_id": {"value": task}} for task in crew.open]
        try:
            if tasks:
                driver.reconcileTasks(tasks)
        except Exception as problem:  # no master at the moment; it is asked again
            tell(type="error", message=str(problem))


def main():
    crew = Crew(json.loads(sys.stdin.readline()))
    framework = {"user": "root", "name": crew.known["name"], "failover_timeout": 3600, "checkpoint": True}
    if crew.known.get("frameworkId"):
        framework["id"] = {"value": crew.known["frameworkId"]}
    driver = MesosSchedulerDriver(crew, framework, sys.argv[1], failover=True)
    threading.Thread(target=listen, args=(crew,), daemon=True).start()
    threading.Thread(target=reconcile, args=(crew, driver), daemon=True).start()
    driver.run()
    return 1


if __name__ == "__main__":
    sys.exit(main())
