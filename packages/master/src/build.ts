/**
 * What this software says it is. Versions are dotted integers only, and the one on the wire is Mesos's, because clients
 * compare it and read each part as a number.
 * Source: client quirk Q22.
 * @module
 */
export const MESOS_VERSION = "1.12.0";

/** The build as `/version` gives it: there is no build step, so the date is the release's. */
export const BUILD = {
  version: MESOS_VERSION,
  date: "2026-11-23 00:00:00",
  time: 1_795_392_000,
  user: "meseta",
} as const;
