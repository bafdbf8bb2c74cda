import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { ControllerConfiguration } from "../../lib/mycelium/controller-configuration.ts";
import { accessOf } from "../kubernetes/access.ts";
import { KubernetesClient } from "../kubernetes/client.ts";
import { HttpServer } from "../running/http-server.ts";
import { Controller } from "./controller.ts";

const [, , file = "/configuration/configuration.json"] = process.argv;
const configuration: ControllerConfiguration = JSON.parse(readFileSync(file, "utf8"));
const client = new KubernetesClient(accessOf(process.env));
const log = (line: string) => console.log(`${new Date().toISOString()} ${line}`);
const controller = new Controller({ client, configuration, instance: hostname(), log });
const whether = async (isWell: boolean) =>
  isWell ? { status: 200 as const, text: "ok\n" } : { status: 503 as const, text: "not ok\n" };
const server = new HttpServer({
  port: configuration.port,
  answers: {
    "/healthz": () => whether(controller.isAlive),
    "/readyz": () => whether(controller.isReady),
    "/metrics": async () => ({ status: 200, text: controller.metrics() }),
  },
  onProblem: ({ message }) => log(message),
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    log(`${signal}: ends, and leaves everything as it is`);
    controller.stop();
    server.stop();
    client.close();
  });
}

server.start();
controller.start();
log("started");
