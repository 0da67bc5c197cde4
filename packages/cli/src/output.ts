/** Tables for people, JSON for programs. @module */
import { stripVTControlCharacters, styleText } from "node:util";
import type { Io } from "./io.ts";

export interface OutputOptions {
  readonly json?: boolean;
  readonly quiet?: boolean; // ids only
  readonly watch?: boolean;
  readonly output?: "table" | "wide" | "json";
}

/** One column: its title and how an item fills it. */
export interface Column<Item> {
  readonly title: string;
  readonly value?: (item: Item) => string;
  readonly alignRight?: boolean;
  /** What `--output wide` shows instead, or shows at all when there is no `value` for a narrow one. */
  readonly wide?: (item: Item) => string;
}

/**
 * Writes a table; the last column is cut at the edge of a terminal.
 *
 * Text from the cluster may hold anything, so control characters never reach the terminal.
 */
export function formatTable<Item>(
  items: readonly Item[],
  all: readonly Column<Item>[],
  io: Io,
  options: { readonly wide?: boolean } = {},
): string {
  const isWide = options.wide === true;
  const columns = all.filter((column) => isWide || column.value !== undefined);
  const cellOf = (item: Item, { value, wide }: Column<Item>) => (isWide ? (wide ?? value) : value)?.(item) ?? "";
  const cells = items.map((item) => columns.map((column) => printable(cellOf(item, column))));
  const widths = columns.map((column, at) => Math.max(column.title.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) => {
    const text = row
      .map((cell, at) => (columns[at]!.alignRight === true ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join("  ")
      .trimEnd();
    return io.isTerminal && !isWide && text.length > io.columns ? `${text.slice(0, io.columns - 1)}…` : text;
  };
  const title = line(columns.map((column) => column.title));
  return [paint("bold", title, io), ...cells.map(line), ""].join("\n");
}

/** Colour, when there is a terminal and nobody objects. */
export function paint(style: Parameters<typeof styleText>[0], text: string, io: Io): string {
  const wanted = io.isTerminal && (io.env["NO_COLOR"] ?? "") === "" && io.env["TERM"] !== "dumb";
  return wanted ? styleText(style, text, { validateStream: false }) : text;
}

/** Text from elsewhere, safe to show. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is to be kept out
  return stripVTControlCharacters(text).replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "?");
}

/** "3m", "2h": how long ago, roughly. */
export function formatAge(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 120) return `${seconds}s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3600)}h`;
  return `${Math.floor(seconds / 86_400)}d`;
}
