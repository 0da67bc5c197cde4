/**
 * How large the files may grow into which containers write, as Mesos's logrotate logger is told: by parameters, and for one container
 * by its environment.
 * Source: agent, section 3.8.
 * @module
 */
import { FlagError, type Flags, type FlagSpec, parseBytes } from "@meseta/base";
import type { Log } from "@meseta/runtime";
import type { ModuleParameters } from "../module-flags.ts";

/** Of one file. */
export interface LogBound {
  /** Bytes; what is older goes. */
  readonly maxBytes: number;
  /** How many older files stay beside it, of as many bytes each at most. */
  readonly rotate: number;
}

export interface LogBounds {
  readonly stdout: LogBound;
  readonly stderr: LogBound;
}

export interface LogOptions extends LogBounds {
  /** Of the variables by which a container has bounds of its own. */
  readonly environmentPrefix: string;
}

export const LOGROTATE = "org_apache_mesos_LogrotateContainerLogger";
const UNBOUNDED = "sandbox";
const MAX_BYTES_MIN = 4096; // a memory page
const MAX_BYTES_DEFAULT = 10 * 1024 * 1024;
const ROTATE_MAX = 1000;

const BOUND_DEFAULT: LogBound = { maxBytes: MAX_BYTES_DEFAULT, rotate: 0 };
export const LOG_DEFAULTS: LogOptions = {
  stdout: BOUND_DEFAULT,
  stderr: BOUND_DEFAULT,
  environmentPrefix: "CONTAINER_LOGGER_",
};

export const LOG_FLAGS: readonly FlagSpec[] = [
  {
    name: "container_logger",
    type: "string",
    default: LOGROTATE,
    help: `what keeps stdout and stderr of containers small: ${LOGROTATE}; ${UNBOUNDED}: nothing`,
  },
];

/**
 * The bounds that flags tell.
 *
 * @throws {FlagError} naming the flag, its value and what it should be
 */
export function logOptionsFromFlags(flags: Flags, modules: ModuleParameters, log?: Log): LogOptions | "unbounded" {
  const logger = flags.text("container_logger") ?? LOGROTATE;
  if (logger !== LOGROTATE && logger !== UNBOUNDED) {
    throw FlagError.of("container_logger", logger, `${LOGROTATE} or ${UNBOUNDED}`);
  }
  if (logger === UNBOUNDED) return "unbounded";
  const parameters = new Map(Object.entries(modules[LOGROTATE] ?? {}));
  const bad = (name: string, text: string, wanted: string) => {
    throw new FlagError(`Cannot use the parameter ${name}='${text}' of ${LOGROTATE}: it must be ${wanted}`);
  };
  const bound = (name: "stdout" | "stderr"): LogBound => {
    const size = parameters.get(`max_${name}_size`);
    const options = parameters.get(`logrotate_${name}_options`);
    const maxBytes = size === undefined ? MAX_BYTES_DEFAULT : bytesIn(size);
    if (maxBytes === undefined) return bad(`max_${name}_size`, size!, "a size such as 10MB, of 4KB at least");
    const { rotate, others } = rotateIn(options ?? "");
    if (others.length > 0)
      log?.warn({}, `logrotate_${name}_options: only 'rotate N' means anything, not '${others.join("', '")}'`);
    return { maxBytes, rotate };
  };
  return {
    stdout: bound("stdout"),
    stderr: bound("stderr"),
    environmentPrefix: parameters.get("environment_variable_prefix") ?? LOG_DEFAULTS.environmentPrefix,
  };
}

/** The bounds of a container, which its environment may change. What makes no sense there changes nothing. */
export function boundsOf(
  options: LogOptions,
  environment: readonly (readonly [name: string, value: string])[],
): LogBounds {
  const { environmentPrefix: prefix } = options;
  let { stdout, stderr } = options;
  for (const [name, value] of environment) {
    if (!name.startsWith(prefix)) continue;
    const [, what, stream] = /^(MAX|LOGROTATE)_(STDOUT|STDERR)_(?:SIZE|OPTIONS)$/.exec(name.slice(prefix.length)) ?? [];
    const given = stream === "STDOUT" ? stdout : stderr;
    const changed =
      what === "MAX" ? { ...given, maxBytes: bytesIn(value) ?? given.maxBytes } : { ...given, ...ownRotate(value) };
    if (stream === "STDOUT") stdout = changed;
    else if (stream === "STDERR") stderr = changed;
  }
  return { stdout, stderr };
}

const ownRotate = (text: string): Pick<LogBound, "rotate"> => ({ rotate: rotateIn(text).rotate });

function bytesIn(text: string): number | undefined {
  const bytes = parseBytes(text);
  return bytes === undefined || bytes < MAX_BYTES_MIN ? undefined : bytes;
}

/** Of logrotate's language, which separates by lines. */
function rotateIn(text: string): { readonly rotate: number; readonly others: string[] } {
  let rotate = 0;
  const others: string[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    const [, count] = /^rotate\s+(\d{1,4})$/.exec(line) ?? [];
    if (count !== undefined) rotate = Math.min(Number(count), ROTATE_MAX);
    else if (line !== "") others.push(line);
  }
  return { rotate, others };
}
