import * as fs from "node:fs/promises";
import { dirname, join, normalize } from "node:path";

const mostLinks = 40;

/**
 * Where a path of the host is found from here. Symbolic links are followed inside the host's root, as the host itself would: from here
 * they lead elsewhere. What does not exist yet is named after the last directory that does.
 * @throws Error when links lead in a circle
 */
export async function locate(hostRoot: string, path: string): Promise<string> {
  if (hostRoot === "/") return path;
  let links = 0;
  let rest = normalize(`/${path}`)
    .split("/")
    .filter((part) => part !== "");
  let found = "/";
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    const next = part === ".." ? dirname(found) : join(found, part);
    const target = await fs.readlink(join(hostRoot, next)).catch(() => undefined);
    if (target === undefined) {
      found = next;
      continue;
    }
    links += 1;
    if (links > mostLinks) throw new Error(`${path}: its symbolic links lead in a circle`);
    rest = [...target.split("/").filter((each) => each !== "" && each !== "."), ...rest];
    if (target.startsWith("/")) found = "/";
  }
  return join(hostRoot, found);
}
