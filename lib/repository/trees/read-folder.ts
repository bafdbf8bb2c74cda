import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../../errors.ts";
import type { FileTree } from "./file-tree.ts";

/** Larger files are no manifests: Argo CD refuses an application from ten megabytes on. */
const mostBytes = 2 ** 31 - 1;

/**
 * Every file of a folder, at any depth. What begins with a dot is left out, and links are not followed: what they lead to is
 * either in the folder anyway or none of its business.
 * @param accept by path relative to the folder
 * @throws ConfigError when the folder or something in it cannot be read
 */
export function readFolder(folder: string, accept: (path: string) => boolean = () => true): FileTree {
  const files = new Map<string, Buffer>();
  const walk = (prefix: string) => {
    const entries = reading(join(folder, prefix), () => readdirSync(join(folder, prefix), { withFileTypes: true }));
    for (const entry of entries.sort(byName)) {
      const path = `${prefix}${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (entry.isFile() && accept(path))
        files.set(
          path,
          reading(join(folder, path), () => readFileSync(join(folder, path))),
        );
    }
  };
  walk("");
  return files;
}

/** Directories as if their name ended in a slash, so that the order is that of whole paths. */
function byName(a: Dirent, b: Dirent): number {
  const [left, right] = [a, b].map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return (left ?? "") < (right ?? "") ? -1 : 1;
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    switch (code) {
      case "ENOENT":
        throw new ConfigError({ where: path, what: "is not there", fix: "name a folder that exists" });
      case "ENOTDIR":
        throw new ConfigError({ where: path, what: "is no folder", fix: "name the folder that it is in" });
      case "EACCES":
      case "EPERM":
        throw new ConfigError({ where: path, what: "may not be read", fix: "give yourself the permission" });
      case "ERR_FS_FILE_TOO_LARGE":
        throw new ConfigError({
          where: path,
          what: `has more than ${mostBytes} bytes`,
          fix: "remove it: it cannot be a manifest",
        });
      default:
        throw error;
    }
  }
}
