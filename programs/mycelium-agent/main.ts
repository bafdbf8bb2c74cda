import { readFileSync } from "node:fs";
import { accessOf } from "../kubernetes/access.ts";
import { readConfiguration } from "./configuration.ts";
import { loopback } from "./daemon/daemon-client.ts";
import { hostTools } from "./host/host-tools.ts";
import { monitorCommand } from "./host-monitor.ts";
import { reconcileHost } from "./reconcile-host.ts";
import { startAgent } from "./start-agent.ts";

/**
 * The program: `node main.js <configuration>`. Its environment names the node (NODE_NAME), the address of the host that it answers at
 * (NODE_IP), and where the API is.
 */
function main(): void {
  const [, , path = "/configuration/configuration.json"] = process.argv;
  const { NODE_NAME: name, NODE_IP: host = loopback } = process.env;
  if (name === undefined || name === "") throw new Error("NODE_NAME: names no node; run it in a pod that is told");
  const configuration = readConfiguration(readFileSync(path, "utf8"));
  const tools = hostTools(configuration.hostRoot);
  const agent = startAgent({
    name,
    host,
    configuration,
    access: accessOf(process.env),
    monitor: monitorCommand(configuration.hostRoot),
    reconcile: (view) => reconcileHost(tools, configuration, view),
    log: (line) => console.log(line),
  });
  const stop = () => {
    void agent.stop().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
