import { readFileSync, writeFileSync } from "node:fs";
import { reconcileHost } from "../../reconcile-host.ts";
import { hostTools } from "../host-tools.ts";

/** Reconciles the host that it runs on as often as it is told, and writes the reports, with the processor time of each in milliseconds. */
async function main(): Promise<void> {
  const { hostRoot, configuration, view, times } = JSON.parse(readFileSync(0, "utf8"));
  const reports = [];
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage();
    const report = await reconcileHost(hostTools(hostRoot), configuration, view);
    const { user, system } = process.cpuUsage(before);
    reports.push({ ...report, milliseconds: (user + system) / 1_000 });
  }
  writeFileSync(1, JSON.stringify(reports));
}

void main();
