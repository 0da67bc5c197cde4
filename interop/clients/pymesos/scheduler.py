"""A scheduler on pymesos: launches three tasks, kills the one that would not end, reconciles, and tears down.

Usage: scheduler.py HOST:PORT. Prints one JSON line for everything it sees and ends with 0 when all went as it should.
"""
import json
import sys
import threading

from pymesos import MesosSchedulerDriver, Scheduler

TASKS = {"short-1": "exit 0", "short-2": "exit 0", "long": "sleep 600"}
TERMINAL = {"TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_LOST", "TASK_ERROR"}


def tell(**line):
    print(json.dumps(line), flush=True)


class ThreeTasks(Scheduler):
    def __init__(self):
        self.waiting = dict(TASKS)
        self.ended = {}
        self.reconciled = False
        self.done = threading.Event()

    def registered(self, driver, framework_id, master_info):
        tell(type="subscribed", frameworkId=framework_id["value"], version=master_info["version"])

    def resourceOffers(self, driver, offers):
        for offer in offers:
            tasks = []
            while self.waiting:
                name, command = self.waiting.popitem()
                tasks.append(
                    {
                        "task_id": {"value": name},
                        "agent_id": offer["agent_id"],
                        "name": name,
                        "command": {"shell": True, "value": command},
                        "resources": [
                            {"name": "cpus", "type": "SCALAR", "scalar": {"value": 0.1}},
                            {"name": "mem", "type": "SCALAR", "scalar": {"value": 32}},
                        ],
                    }
                )
            if tasks:
                driver.launchTasks(offer["id"], tasks, {"refuse_seconds": 1})
            else:
                driver.declineOffer(offer["id"], {"refuse_seconds": 60})

    def statusUpdate(self, driver, update):
        task, state = update["task_id"]["value"], update["state"]
        tell(type="update", task=task, state=state, reason=update.get("reason"), uuid="uuid" in update)
        if update.get("reason") == "REASON_RECONCILIATION":
            self.reconciled = True
            driver.killTask({"value": "long"})
        elif task == "long" and state == "TASK_RUNNING":
            driver.reconcileTasks([{"task_id": {"value": "long"}, "agent_id": update["agent_id"]}])
        if state in TERMINAL:
            self.ended[task] = state
        if len(self.ended) == len(TASKS):
            self.done.set()

    def error(self, driver, message):
        tell(type="error", message=str(message))
        self.done.set()


def main():
    scheduler = ThreeTasks()
    framework = {"user": "root", "name": "pymesos", "hostname": "localhost", "failover_timeout": 60}
    driver = MesosSchedulerDriver(scheduler, framework, sys.argv[1])
    driver.start()
    in_time = scheduler.done.wait(30)
    driver.stop(False)  # tears down
    driver.join()
    tell(type="teardown")
    wanted = {"short-1": "TASK_FINISHED", "short-2": "TASK_FINISHED", "long": "TASK_KILLED"}
    return 0 if in_time and scheduler.reconciled and scheduler.ended == wanted else 1


if __name__ == "__main__":
    sys.exit(main())
