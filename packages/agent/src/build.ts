/** The version that peers compare. Source: client quirk Q22. @module */
export const MESOS_VERSION = "1.12.0";

export const BUILD = {
  version: MESOS_VERSION,
  build_date: "2026-11-23 00:00:00",
  build_time: 1_795_392_000,
  build_user: "meseta",
} as const;
