import type { JsonObject } from "../manifest.ts";
import { numberIn, objectsIn, textIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** The ports of a Service. The first of two alike is the one that stays. */
export function validateServicePorts(spec: JsonObject, type: string, report: Report): void {
  const ports = objectsIn(spec, "ports");
  const isHeadless = type === "ClusterIP" && spec.clusterIP === "None";
  if (ports.length === 0 && !isHeadless && type !== "ExternalName")
    report(["spec", "ports"], "must have at least one port", { expected: "a port, or clusterIP None" });
  const names = new Set<string>();
  const nodePorts = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const path = ["spec", "ports", index];
    const name = textIn(port, "name");
    if (name === "" && ports.length > 1)
      report([...path, "name"], "is missing", { expected: "a name for each of several ports" });
    else if (names.has(name)) report([...path, "name"], `repeats the port name ${name}`);
    names.add(name);
    const nodePort = numberIn(port, "nodePort") ?? 0;
    if (nodePort === 0) continue;
    if (type === "ClusterIP") report([...path, "nodePort"], "must not be set for type ClusterIP");
    const key = `${textIn(port, "protocol") || "TCP"}/${nodePort}`;
    if (nodePorts.has(key)) report([...path, "nodePort"], `repeats node port ${nodePort}`);
    nodePorts.add(key);
  }
}
