/**
 * What goes wrong in a simulation, and when: all of it drawn from the seed before the first step.
 * @module
 */
import type { Endpoint } from "./network.ts";
import type { Simulation } from "./simulation.ts";

type Fault = (simulation: Simulation) => void;

const FAULTS: readonly { readonly weight: number; readonly fault: Fault }[] = [
  { weight: 3, fault: killMaster },
  { weight: 2, fault: deposeMaster },
  { weight: 4, fault: killAgent },
  { weight: 1, fault: losePower },
  { weight: 3, fault: killScheduler },
  { weight: 4, fault: partition },
  { weight: 3, fault: breakConnection },
  { weight: 2, fault: failStore },
];

/** Plans faults for `forMs`, more or less of them by the seed, and sets how bad the network is. */
export function planFaults(simulation: Simulation, forMs: number): void {
  const { world, network } = simulation;
  network.faults = {
    breaks: world.chance(0.5) ? 0 : world.random.float() * 0.01,
    duplicates: world.random.float() * 0.1,
    delayMs: { low: 1, high: world.between(2, 400) },
  };
  if ((simulation.work.pods || simulation.work.operations) && world.chance(0.5)) {
    for (const machine of simulation.machines) machine.frailty = 0.002;
  }
  const total = FAULTS.reduce((sum, { weight }) => sum + weight, 0);
  const count = world.between(0, 25);
  for (let index = 0; index < count; index++) {
    let left = world.random.float() * total;
    const { fault } = FAULTS.find(({ weight }) => (left -= weight) < 0) ?? FAULTS[0]!;
    world.after(world.between(3_000, forMs - 1), () => fault(simulation));
  }
}

function killMaster(simulation: Simulation): void {
  simulation.leader?.kill();
}

/** Another is elected while the old one goes on, cut off from the store or not. */
function deposeMaster(simulation: Simulation): void {
  const { leader, world } = simulation;
  if (leader === undefined) return;
  world.trace(`${leader.endpoint.name} is deposed`);
  simulation.elect();
  world.after(world.between(0, 20_000), () => leader.kill("deposed"));
}

function killAgent(simulation: Simulation): void {
  const { world } = simulation;
  const machine = world.pick(simulation.machines);
  if (machine?.core === undefined) return;
  machine.kill();
  world.after(downtimeMs(simulation), () => {
    if (machine.core === undefined) machine.start();
  });
}

function losePower(simulation: Simulation): void {
  const { world } = simulation;
  const machine = world.pick(simulation.machines);
  if (machine === undefined) return;
  machine.powerOff();
  world.after(downtimeMs(simulation), () => {
    if (machine.core === undefined) machine.start();
  });
}

function killScheduler(simulation: Simulation): void {
  const { world } = simulation;
  const scheduler = world.pick(simulation.schedulers);
  if (scheduler?.endpoint.isAlive !== true) return;
  scheduler.kill();
  world.after(downtimeMs(simulation), () => {
    if (!scheduler.endpoint.isAlive) scheduler.start();
  });
}

function partition(simulation: Simulation): void {
  const { world, network } = simulation;
  const [one, other] = twoEnds(simulation);
  if (one === undefined || other === undefined) return;
  const forMs = world.between(100, 30_000);
  world.trace(`network: ${one.name} and ${other.name} are apart for ${forMs} ms`);
  network.partition(one, other, forMs);
  if (world.chance(0.5)) world.after(world.between(0, forMs), () => network.breakConnection(one, other));
}

function breakConnection(simulation: Simulation): void {
  const [one, other] = twoEnds(simulation);
  if (one === undefined || other === undefined) return;
  simulation.world.trace(`network: ${one.name} and ${other.name} are disconnected`);
  simulation.network.breakConnection(one, other);
}

function failStore(simulation: Simulation): void {
  const forMs = simulation.world.between(100, 20_000);
  simulation.world.trace(`the store is out of reach for ${forMs} ms`);
  simulation.store.fail(forMs);
}

function twoEnds(simulation: Simulation): [Endpoint | undefined, Endpoint | undefined] {
  const { world, machines, schedulers, leader } = simulation;
  return [leader?.endpoint, world.pick([...machines, ...schedulers])?.endpoint];
}

/** Mostly short, sometimes longer than a master waits. */
function downtimeMs({ world }: Simulation): number {
  return world.chance(0.8) ? world.between(100, 4_000) : world.between(4_000, 40_000);
}
