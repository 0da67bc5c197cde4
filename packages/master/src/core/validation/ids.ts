/** The longest id of any kind, in bytes. Source: scheduler API, T1. */
const ID_BYTES_MAX = 255;

/**
 * Returns what is wrong with an id that a peer chose, or undefined: 1 to 255 bytes, no control characters or slashes,
 * neither `.` nor `..`, because ids become names of directories.
 */
export function idProblem(kind: string, id: string): string | undefined {
  if (id === "") return `${kind} must not be empty`;
  const mayBeLong = id.length * 3 > ID_BYTES_MAX; // no unit of a text takes more than three bytes
  if (mayBeLong && new TextEncoder().encode(id).length > ID_BYTES_MAX)
    return `${kind} is longer than ${ID_BYTES_MAX} bytes`;
  if (id === "." || id === "..") return `${kind} '${id}' is not allowed`;
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  if (/[\u0000-\u001f\u007f/\\]/.test(id)) return `${kind} '${id}' holds a slash, a backslash or a control character`;
  return undefined;
}
