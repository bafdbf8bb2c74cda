import fs, { readFileSync, renameSync, writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { ConfigError } from "../errors.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { writeDist } from "./write-dist.ts";

/** What the process is to do, in the JSON file that its argument names. */
export interface WriterInput {
  readonly outDir: string;
  readonly clusters: readonly string[];
  readonly files: readonly OutputFile[];
  /** The user to become. */
  readonly user?: number;
  /** The rename before which to stop; the first one, of number 0, shows the journal. */
  readonly stopsAt?: number;
}

// A process that writes an output folder, for tests that kill it, stop it, or take its rights away. It says when it starts and
// when it stops, and at the end `done` or the message of its error.
const { outDir, clusters, files, user, stopsAt }: WriterInput = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const say = (text: string) => writeSync(1, `${text}\n`);

if (user !== undefined) {
  process.setgid?.(user);
  process.setuid?.(user);
}
if (stopsAt !== undefined) {
  const rename = renameSync;
  let calls = 0;
  const renameOrStop = (from: string, to: string) => {
    if (calls++ === stopsAt) {
      say("stops");
      process.kill(process.pid, "SIGSTOP");
    }
    rename(from, to);
  };
  Object.assign(fs, { renameSync: renameOrStop });
  syncBuiltinESMExports();
}

say("starts");
try {
  writeDist(outDir, clusters, files);
  say("done");
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
}
