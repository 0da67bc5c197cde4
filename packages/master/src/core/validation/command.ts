/**
 * What a command and a container may say, wherever they occur.
 * Source: scheduler API, section 5.6 (T4 to T7, T9, T10).
 * @module
 */
import type { v1 } from "@meseta/protocol";

export function negativeProblem(path: string, duration: v1.DurationInfo | undefined): string | undefined {
  return duration !== undefined && duration.nanoseconds < 0 ? `'${path}' must not be negative` : undefined;
}

/** T6. */
export function checkProblem(check: v1.CheckInfo | undefined): string | undefined {
  if (check === undefined) return undefined;
  const { type } = check;
  if (type === undefined || type === "UNKNOWN") return "'check' must say its type";
  const member = type.toLowerCase() as "command" | "http" | "tcp";
  if (check[member] === undefined) return `'check.${member}' must be set for a check of type ${type}`;
  if (type === "COMMAND" && check.command?.command.value === undefined) return "'check.command' needs a value";
  return (
    environmentProblem("check.command.command", check.command?.command) ??
    pathProblem("check.http.path", check.http?.path) ??
    timingProblem("check", check)
  );
}

/** T7. */
export function healthCheckProblem(check: v1.HealthCheck | undefined): string | undefined {
  if (check === undefined) return undefined;
  const { type } = check;
  if (type === undefined || type === "UNKNOWN") return "'health_check' must say its type";
  const member = type.toLowerCase() as "command" | "http" | "tcp";
  if (check[member] === undefined) return `'health_check.${member}' must be set for a check of type ${type}`;
  if (type === "COMMAND" && check.command?.value === undefined) return "'health_check.command' needs a value";
  const scheme = check.http?.scheme;
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    return `'health_check.http.scheme' is '${scheme}', neither http nor https`;
  }
  return (
    environmentProblem("health_check.command", check.command) ??
    pathProblem("health_check.http.path", check.http?.path) ??
    timingProblem("health_check", check)
  );
}

/** T9. */
export function environmentProblem(path: string, command: v1.CommandInfo | undefined): string | undefined {
  for (const [index, variable] of (command?.environment?.variables ?? []).entries()) {
    const where = `'${path}.environment.variables[${index}]' (${variable.name})`;
    const type = variable.type ?? "VALUE";
    if (type === "UNKNOWN") return `${where} must say its type`;
    if (type === "VALUE" && variable.secret !== undefined) return `${where} of type VALUE must not hold a secret`;
    if (type === "VALUE" && variable.value === undefined) return `${where} of type VALUE needs a value`;
    if (type === "SECRET" && variable.value !== undefined) return `${where} of type SECRET must not hold a value`;
    if (type === "SECRET" && variable.secret === undefined) return `${where} of type SECRET needs a secret`;
    const problem = variable.secret === undefined ? undefined : secretProblem(variable.secret);
    if (problem !== undefined) return `${where} ${problem}`;
    if (variable.secret?.value?.data.includes(0) === true) return `${where} has a secret with a NUL byte in it`;
  }
  return undefined;
}

/** T10. */
export function containerProblem(container: v1.ContainerInfo | undefined): string | undefined {
  if (container === undefined) return undefined;
  for (const [index, volume] of (container.volumes ?? []).entries()) {
    const sources = [volume.host_path, volume.image, volume.source].filter((source) => source !== undefined);
    if (sources.length !== 1) {
      return `'container.volumes[${index}]' needs exactly one of 'host_path', 'image' and 'source'`;
    }
    const problem = volume.source === undefined ? undefined : sourceProblem(volume.source);
    if (problem !== undefined) return `'container.volumes[${index}].source' ${problem}`;
  }
  if (container.type === "DOCKER" && container.docker === undefined) return "A DOCKER container needs 'docker'";
  const name = container.docker?.parameters?.find((parameter) => parameter.key === "name");
  return name === undefined ? undefined : "The Docker parameter 'name' is not for tasks to set";
}

function secretProblem({ type, reference, value }: v1.Secret): string | undefined {
  if (type === "REFERENCE" && reference !== undefined && value === undefined) return undefined;
  if (type === "VALUE" && value !== undefined && reference === undefined) return undefined;
  if (type !== "REFERENCE" && type !== "VALUE") return "has a secret of unknown type";
  return `has a secret of type ${type} that must hold '${type.toLowerCase()}' and nothing else`;
}

const SOURCE_MEMBERS = {
  DOCKER_VOLUME: "docker_volume",
  HOST_PATH: "host_path",
  SANDBOX_PATH: "sandbox_path",
  SECRET: "secret",
  CSI_VOLUME: "csi_volume",
} as const;

function sourceProblem(source: v1.Volume_Source): string | undefined {
  const member = SOURCE_MEMBERS[source.type as keyof typeof SOURCE_MEMBERS] as
    | (typeof SOURCE_MEMBERS)[keyof typeof SOURCE_MEMBERS]
    | undefined;
  if (member === undefined) return "must say its type";
  if (source[member] === undefined) return `is of type ${source.type} and needs '${member}'`;
  if (source.csi_volume !== undefined && source.csi_volume.static_provisioning === undefined) {
    return "needs 'csi_volume.static_provisioning'";
  }
  return source.secret === undefined ? undefined : secretProblem(source.secret);
}

function pathProblem(field: string, path: string | undefined): string | undefined {
  return path === undefined || path.startsWith("/") ? undefined : `'${field}' must start with '/'`;
}

function timingProblem(what: string, timing: object): string | undefined {
  for (const field of ["delay_seconds", "grace_period_seconds", "interval_seconds", "timeout_seconds"]) {
    const value = (timing as Record<string, unknown>)[field];
    if (typeof value === "number" && !(value >= 0)) return `'${what}.${field}' must not be negative`;
  }
  return undefined;
}
