import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { ControllerConfiguration } from "../../lib/mycelium/controller-configuration.ts";
import { accessOf } from "../kubernetes/access.ts";
import { KubernetesClient } from "../kubernetes/client.ts";
import { Controller } from "./controller.ts";
import { serve } from "./server.ts";

const [, , file = "/configuration/configuration.json"] = process.argv;
const configuration: ControllerConfiguration = JSON.parse(readFileSync(file, "utf8"));
const client = new KubernetesClient(accessOf(process.env));
const log = (line: string) => console.log(`${new Date().toISOString()} ${line}`);
const controller = new Controller({ client, configuration, instance: hostname(), log });
const server = serve(configuration.port, {
  isAlive: () => controller.isAlive,
  isReady: () => controller.isReady,
  metrics: () => controller.metrics(),
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    log(`${signal}: ends, and leaves everything as it is`);
    controller.stop();
    server.close();
    server.closeAllConnections();
    client.close();
  });
}

controller.start();
log("started");
