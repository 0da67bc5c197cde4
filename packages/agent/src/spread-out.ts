/** Where a file system puts the sandboxes. @module */
import { execFile } from "node:child_process";

/**
 * Asks the file system to put what is in a directory into places of its own rather than side by side.
 *
 * ext4 looks for a free inode next to the others and passes over those that were freed within the last minutes, one by one: once
 * thousands of sandboxes were removed, each file of a new one takes longer to make than the command takes to run. Spread over
 * the disk it does not matter. Other file systems know no such thing, and do not need it.
 * Source: chattr(1), attribute T; ext4's Orlov allocator.
 */
export function spreadOut(directory: string): void {
  execFile("chattr", ["+T", directory], () => {
    // Not to be had here: then making sandboxes may be slower at times, and nothing else.
  });
}
