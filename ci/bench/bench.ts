import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alignedTable } from "./aligned-table.ts";
import { chartSteps } from "./charts.ts";
import { applicationName, applicationSource, generateRepository, objectsPerApplication } from "./generate.ts";
import { laterPeers } from "./later-peers.ts";
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
  const rows: Row[] = [...homeRows(), ...chartRows()];
  const ratios: string[][] = [];
  for (const applications of [10, 100, 1000]) {
    const objects = applications * objectsPerApplication;
    const repository = join(scratch, `repository-${applications}`);
    generateRepository(repository, own, applications);
    const command = synthCommand(repository);
    const empty = () => rmSync(join(repository, "dist"), { recursive: true, force: true });
    rows.push(
      { name: "synth, cold", objects, result: repeat(command, empty) },
      { name: "synth, nothing changed", objects, result: repeat(command) },
      { name: "synth, one application changed", objects, result: repeat(command, changeOne(repository)) },
    );
    rows.push(...laterRows(repository, objects, ratios));
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
      } catch (error) {
        say(`skipped ${peer.name} with ${objects} objects: ${error instanceof Error ? error.message : error}`);
        continue;
      }
      const theirs = median(pairs.map((pair) => pair.theirs));
      rows.push({ name: peer.name, objects, result: theirs });
      const each = pairs.map((pair) => pair.theirs.cpu / pair.ours.cpu).sort((a, b) => a - b);
      ratios.push([peer.name, String(objects), "synth, cold", ratio(each[Math.floor(runs / 2)] ?? Number.NaN)]);
    }
  }
  print(rows, ratios);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function synthCommand(repository: string): Command {
  return { program: "node", args: ["lib/cli/k3s-gitops.cjs", "synth", "--quiet"], cwd: repository };
}

/** `check` and `plan` of the objects that `synth` has just written, and other tools on the same files. */
function laterRows(repository: string, objects: number, ratios: string[][]): Row[] {
  const now = join(repository, "dist");
  const old = join(scratch, "old");
  cpSync(now, old, { recursive: true });
  for (let index = 0; index < objects / objectsPerApplication; index += 10) {
    const name = applicationName(index);
    const file = join(old, "bench", name, `Deployment-svc-${name}-0.yaml`);
    writeFileSync(file, readFileSync(file, "utf8").replace("replicas: 2", "replicas: 3"));
  }
  const command = (...args: readonly string[]): Command => ({
    program: "node",
    args: ["lib/cli/k3s-gitops.cjs", ...args],
    cwd: repository,
  });
  const rows: Row[] = [
    { name: "check", objects, result: repeat(command("check")) },
    { name: "check --dir", objects, result: repeat(command("check", "--dir", "dist")) },
    { name: "plan, 1 % changed", objects, result: repeat(command("plan", "--from", old, "--to", "dist")) },
  ];
  for (const peer of laterPeers(scratch, old, now, (name, why) => say(`skipped ${name}: ${why}`))) {
    say(`${peer.name}, ${objects} objects`);
    const ours = rows.find(({ name }) => name === peer.beside);
    try {
      const result = repeat(peer.command);
      rows.push({ name: peer.name, objects, result });
      if (ours !== undefined)
        ratios.push([peer.name, String(objects), peer.beside, ratio(result.cpu / ours.result.cpu)]);
    } catch (error) {
      say(`skipped ${peer.name} with ${objects} objects: ${error instanceof Error ? error.message : error}`);
    }
  }
  rmSync(old, { recursive: true });
  return rows;
}

function ratio(value: number): string {
  return `${value.toFixed(1)}x`;
}

function homeRows(): Row[] {
  const out = join(scratch, "home");
  const command = { program: "node", args: ["lib/cli/k3s-gitops.cjs", "synth", "--quiet", "--out", out], cwd: own };
  const empty = () => rmSync(out, { recursive: true, force: true });
  const first = () => {
    empty();
    rmSync(compiled, { recursive: true, force: true });
  };
  const run = (verb: string): Command => ({ ...command, args: ["lib/cli/k3s-gitops.cjs", verb] });
  return [
    { name: "this repository, first start after npm ci", objects: 0, result: repeat(command, first) },
    { name: "this repository, cold", objects: 0, result: repeat(command, empty) },
    { name: "this repository, nothing changed", objects: 0, result: repeat(command) },
    { name: "this repository, check", objects: 0, result: repeat(run("check")) },
    { name: "this repository, plan", objects: 0, result: repeat(run("plan")) },
  ];
}

function chartRows(): Row[] {
  const steps = chartSteps(scratch, own, (peer, why) => say(`skipped ${peer}: ${why}`));
  return steps.map(({ name, objects, command, before }) => ({ name, objects, result: repeat(command, before) }));
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

function print(rows: readonly Row[], ratios: readonly (readonly string[])[]): void {
  const table = rows.map(({ name, objects, result: { cpu, wall, peak } }) => [
    name,
    objects === 0 ? "" : String(objects),
    cpu.toFixed(3),
    wall.toFixed(3),
    peak === undefined ? "" : peak.toFixed(0),
    objects === 0 ? "" : (objects / cpu).toFixed(0),
  ]);
  const parts = [
    `Medians of ${runs} runs of whole processes on Node ${process.version}; cpu is user plus system time.`,
    alignedTable(["what", "objects", "cpu s", "wall s", "peak MiB", "objects/cpu s"], table),
    "How the cpu grows, as an exponent: 1 is in proportion to the objects.",
    alignedTable(["what", "objects", "exponent"], growth(rows)),
    alignedTable(["cpu of", "objects", "against", "ratio"], ratios),
  ];
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

function growth(rows: readonly Row[]): string[][] {
  return rows.flatMap((row) => {
    const smaller = rows.find(({ name, objects }) => name === row.name && objects * 10 === row.objects);
    if (smaller === undefined || row.objects === 0) return [];
    const exponent = Math.log10(row.result.cpu / smaller.result.cpu);
    return [[row.name, `${smaller.objects} to ${row.objects}`, exponent.toFixed(2)]];
  });
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
