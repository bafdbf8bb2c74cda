import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "../../lib/synth/markdown-table.ts";
import { applicationName, applicationSource, generateRepository, objectsPerApplication } from "./generate.ts";
import { type Command, type Measurement, measure, median } from "./measure.ts";
import { preparePeers } from "./peers.ts";

const runs = 5;
const own = fileURLToPath(new URL("../..", import.meta.url));
// In memory where that is possible: creating files right after deleting others takes ext4 many times longer, for every tool.
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "k3s-gitops-bench-"));
const compiled = join(own, "node_modules", ".cache", "k3s-gitops");

interface Row {
  readonly name: string;
  readonly objects: number;
  readonly result: Measurement;
}

try {
  const rows: Row[] = homeRows();
  const cold: Row[] = [];
  const ratios: string[][] = [];
  for (const applications of [10, 100, 1000]) {
    const objects = applications * objectsPerApplication;
    const repository = join(scratch, `repository-${applications}`);
    generateRepository(repository, own, applications);
    const command = synthCommand(repository);
    const empty = () => rmSync(join(repository, "dist"), { recursive: true, force: true });
    const first = { name: "synth, cold", objects, result: repeat(command, empty) };
    cold.push(first);
    rows.push(
      first,
      { name: "synth, nothing changed", objects, result: repeat(command) },
      { name: "synth, one application changed", objects, result: repeat(command, changeOne(repository)) },
    );
    const peers = await preparePeers(repository, applications, (peer, why) => say(`skipped ${peer}: ${why}`));
    for (const peer of peers) {
      // Turn by turn, so that a machine that gets slower does so for both.
      const pairs: { readonly ours: Measurement; readonly theirs: Measurement }[] = [];
      say(`${peer.name}, ${objects} objects`);
      try {
        for (let run = 0; run < runs; run++) {
          empty();
          pairs.push({ ours: measure(command), theirs: measure(peer.command) });
        }
      } catch {
        say(`skipped ${peer.name} with ${objects} objects: it failed or took more than two minutes`);
        continue;
      }
      const theirs = median(pairs.map((pair) => pair.theirs));
      rows.push({ name: peer.name, objects, result: theirs });
      const each = pairs.map((pair) => pair.theirs.cpu / pair.ours.cpu).sort((a, b) => a - b);
      ratios.push([peer.name, String(objects), `${(each[Math.floor(runs / 2)] ?? Number.NaN).toFixed(1)}x`]);
    }
  }
  print(rows, ratios, cold);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function synthCommand(repository: string): Command {
  return { program: "node", args: ["lib/cli/k3s-gitops.mjs", "synth", "--quiet"], cwd: repository };
}

function homeRows(): Row[] {
  const out = join(scratch, "home");
  const command = { program: "node", args: ["lib/cli/k3s-gitops.mjs", "synth", "--quiet", "--out", out], cwd: own };
  const empty = () => rmSync(out, { recursive: true, force: true });
  const first = () => {
    empty();
    rmSync(compiled, { recursive: true, force: true });
  };
  return [
    { name: "this repository, first start after npm ci", objects: 0, result: repeat(command, first) },
    { name: "this repository, cold", objects: 0, result: repeat(command, empty) },
    { name: "this repository, nothing changed", objects: 0, result: repeat(command) },
  ];
}

/** One warm-up, then the medians. */
function repeat(command: Command, before: () => void = () => {}): Measurement {
  before();
  measure(command);
  return median(
    Array.from({ length: runs }, () => {
      before();
      return measure(command);
    }),
  );
}

function changeOne(repository: string): () => void {
  let turn = 0;
  const name = applicationName(3);
  return () => {
    turn++;
    const extra = `new ApiObject(chart, "extra", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "extra" }, data: { turn: "${turn}" } });`;
    writeFileSync(join(repository, `applications/workloads/${name}.app.ts`), applicationSource(name, extra));
  };
}

function print(rows: readonly Row[], ratios: readonly (readonly string[])[], cold: readonly Row[]): void {
  const table = rows.map(({ name, objects, result: { cpu, wall, peak } }) => [
    name,
    objects === 0 ? "" : String(objects),
    cpu.toFixed(3),
    wall.toFixed(3),
    peak === undefined ? "" : peak.toFixed(0),
    objects === 0 ? "" : (objects / cpu).toFixed(0),
  ]);
  const exponents = cold.slice(1).map(({ objects, result }, index) => {
    const smaller = cold[index];
    const growth = smaller && Math.log(result.cpu / smaller.result.cpu) / Math.log(objects / smaller.objects);
    return `${smaller?.objects} to ${objects} objects: ${growth?.toFixed(2)}`;
  });
  const parts = [
    `Medians of ${runs} runs of whole processes on Node ${process.version}; cpu is user plus system time.`,
    markdownTable(["what", "objects", "cpu s", "wall s", "peak MiB", "objects/cpu s"], table),
    `Growth exponent of cpu, ${exponents.join(", ")}`,
    markdownTable(["cpu of", "objects", "against synth, cold"], ratios),
  ];
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
