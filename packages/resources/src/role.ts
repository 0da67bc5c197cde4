/**
 * Role names: `*`, or components joined by slashes, each role a part of the one before (`eng/ui` of `eng`).
 * Source: scheduler API, section 7.6.
 * @module
 */

/** Every component is a level of the role tree, so this bounds its depth, too. */
const LENGTH_MAX = 1024;
const FORBIDDEN = /[\t\n\v\f\r \u007f]/;

/**
 * Returns why `role` is no valid role name, or undefined when it is one.
 *
 * @example roleProblem("eng//ui") // "Role 'eng//ui' has an empty component"
 */
export function roleProblem(role: string): string | undefined {
  if (role === "*") return undefined;
  if (role === "") return "Role name is empty";
  if (role.length > LENGTH_MAX) return `Role name of ${role.length} characters is longer than ${LENGTH_MAX}`;
  if (role.startsWith("/")) return `Role '${role}' starts with a slash`;
  if (role.endsWith("/")) return `Role '${role}' ends with a slash`;
  if (FORBIDDEN.test(role)) return `Role '${role}' has white space in it`;
  for (const component of role.split("/")) {
    if (component === "") return `Role '${role}' has an empty component`;
    if (component === "." || component === ".." || component === "*") {
      return `Role '${role}' has a component '${component}'`;
    }
    if (component.startsWith("-")) return `Role '${role}' has a component that starts with a dash`;
  }
  return undefined;
}

/** Does `role` lie below `ancestor` in the role tree? @example isStrictSubrole("eng/ui", "eng") // true */
export function isStrictSubrole(role: string, ancestor: string): boolean {
  return role.length > ancestor.length && role.startsWith(ancestor) && role[ancestor.length] === "/";
}
