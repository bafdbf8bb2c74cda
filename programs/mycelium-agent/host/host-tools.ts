import { spawn } from "node:child_process";
import { constants } from "node:fs";
import * as fs from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { HostToolError } from "./host-tool-error.ts";
import { locate } from "./locate.ts";

export type Tool = "ip" | "bridge" | "nft" | "ethtool";

/** All that the agent does to its host, and all that it reads from it. Paths are those of the host. */
export interface HostTools {
  /**
   * Runs a tool of the host, without a shell.
   * @param input what it reads
   * @returns what it printed
   * @throws HostToolError
   */
  run(tool: Tool, parameters: readonly string[], input?: string): Promise<string>;
  /**
   * A text file; undefined where there is none.
   * @throws Error as of `node:fs`, or if it is larger than 1 MiB
   */
  read(path: string): Promise<string | undefined>;
  /** Whether there is a file, at the end of all links. */
  exists(path: string): Promise<boolean>;
  /**
   * Writes a file that only root reads, in a directory that is made if it is missing: whoever looks sees the old one or the new one.
   * @throws Error as of `node:fs`
   */
  write(path: string, text: string): Promise<void>;
  /**
   * Makes a symbolic link in place of one that leads nowhere.
   * @throws Error as of `node:fs`
   */
  symlink(path: string, target: string): Promise<void>;
}

/** How long a tool may take, in milliseconds, and how much it may print, in bytes. */
export interface ToolLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

const usualLimits: ToolLimits = { milliseconds: 10_000, bytes: 16 * 1024 * 1024 };
const largestFile = 1024 * 1024;

/**
 * The tools of the machine itself.
 * @param hostRoot where the root of the host is found; unless it is `/`, tools are run in there by `chroot`
 */
export function hostTools(hostRoot: string, limits: ToolLimits = usualLimits): HostTools {
  const enter = hostRoot === "/" ? [] : ["chroot", hostRoot];

  return {
    run: (tool, parameters, input = "") => runTool([...enter, tool, ...parameters], input, tool, limits),

    read: async (path) => {
      const found = await locate(hostRoot, path);
      const file = await fs.open(found, constants.O_RDONLY).catch(unlessMissing);
      if (file === undefined) return undefined;
      try {
        const buffer = Buffer.alloc(largestFile + 1);
        let length = 0;
        // Files of the kernel do not tell their size.
        for (;;) {
          const { bytesRead } = await file.read(buffer, length, buffer.length - length);
          length += bytesRead;
          if (length > largestFile) throw new Error(`${path}: is larger than 1 MiB`);
          if (bytesRead === 0) return buffer.toString("utf8", 0, length);
        }
      } finally {
        await file.close();
      }
    },

    exists: async (path) => {
      const status = await fs.stat(await locate(hostRoot, path)).catch(unlessMissing);
      return status?.isFile() ?? false;
    },

    write: async (path, text) => {
      const directory = await locate(hostRoot, dirname(path));
      await fs.mkdir(directory, { recursive: true });
      // Nobody takes a file for a configuration that ends like this.
      const temporary = join(directory, `.${basename(path)}.tmp`);
      await fs.rm(temporary, { force: true });
      const file = await fs.open(temporary, "wx", 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.rename(temporary, join(directory, basename(path)));
      const opened = await fs.open(directory, constants.O_RDONLY);
      await opened.sync().finally(() => opened.close());
    },

    symlink: async (path, target) => {
      const directory = await locate(hostRoot, dirname(path));
      await fs.mkdir(directory, { recursive: true });
      const temporary = join(directory, `.${basename(path)}.tmp`);
      await fs.rm(temporary, { force: true });
      await fs.symlink(target, temporary);
      await fs.rename(temporary, join(directory, basename(path)));
    },
  };
}

/**
 * Tools that K3s brings, `ip` and `ethtool` among them, linked statically.
 * @see https://github.com/k3s-io/k3s-root/blob/master/scripts/package
 */
const k3sTools = "/var/lib/rancher/k3s/data/current/bin";

/** Tools are looked for where hosts have them, and at last where K3s has; they speak English. */
const environment = {
  PATH: `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${k3sTools}`,
  LC_ALL: "C",
};

async function runTool(command: readonly string[], input: string, tool: Tool, limits: ToolLimits): Promise<string> {
  const file = await inputFile(input);
  try {
    return await runWith(command, file.fd, tool, limits);
  } finally {
    await file.close();
  }
}

/**
 * A file without a name, to be read from its beginning. `nft` opens its input by name, which it could not if that were one of the
 * sockets that Node takes for pipes; memory is what a container can always write to.
 */
async function inputFile(input: string): Promise<fs.FileHandle> {
  const file = await fs.open("/dev/shm", temporaryFile | constants.O_RDWR, 0o600);
  const bytes = Buffer.from(input);
  // At a position, so that the tool does not begin at the end.
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten;
  return file;
}

/** Linux' `O_TMPFILE`, with the `O_DIRECTORY` that is part of it. */
const temporaryFile = 0o20000000 | constants.O_DIRECTORY;

function runWith(
  [command = "", ...parameters]: readonly string[],
  input: number,
  tool: Tool,
  limits: ToolLimits,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      env: environment,
      cwd: "/",
      stdio: [input, "pipe", "pipe"],
      timeout: limits.milliseconds,
      killSignal: "SIGKILL",
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let size = 0;
    const collectInto = (list: Buffer[]) => (part: Buffer) => {
      size += part.length;
      if (size <= limits.bytes) list.push(part);
      else child.kill("SIGKILL");
    };
    child.stdout?.on("data", collectInto(output));
    child.stderr?.on("data", collectInto(errors));
    child.on("error", (error: NodeJS.ErrnoException) => {
      reject(new HostToolError(tool, error.code === "ENOENT" ? "missing" : "failed", error.message));
    });
    child.on("close", (code, signal) => {
      const said = (list: readonly Buffer[]) => Buffer.concat(list).toString("utf8");
      if (size > limits.bytes) reject(new HostToolError(tool, "failed", `it printed more than ${limits.bytes} bytes`));
      else if (code === 0) resolve(said(output));
      else if (signal !== null)
        reject(new HostToolError(tool, "failed", `it took more than ${limits.milliseconds} ms`));
      // What chroot says of a command that is not there.
      else if (code === 127) reject(new HostToolError(tool, "missing", "there is no such command"));
      else reject(new HostToolError(tool, "failed", said(errors).trim()));
    });
  });
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  throw error;
}
