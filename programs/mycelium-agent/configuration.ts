import type { AgentConfiguration } from "../../lib/mycelium/agent-configuration.ts";
import type { MyceliumPorts } from "../../lib/mycelium/ports.ts";
import { isMapping, parseJson, valueAt } from "../kubernetes/answer.ts";

/**
 * What the agent is told.
 * @throws Error that names the first member that cannot be
 */
export function readConfiguration(text: string): AgentConfiguration {
  const read = parseJson(text);
  if (!isMapping(read)) throw new Error("configuration: is no mapping of JSON");
  const fail = (key: string, what: string): never => {
    throw new Error(`configuration: ${key} must be ${what}, got ${JSON.stringify(read[key]) ?? "nothing"}`);
  };
  const string = (key: string): string => {
    const value = read[key];
    return typeof value === "string" && value !== "" ? value : fail(key, "a text");
  };
  const link = (key: string): string => {
    const name = string(key);
    return /^[a-zA-Z0-9][\w.-]{0,14}$/.test(name) ? name : fail(key, "the name of an interface");
  };
  const number = (key: string): number => {
    const value = read[key];
    return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : fail(key, "a positive number");
  };
  const strings = (key: string): readonly string[] => {
    const value = read[key];
    const isTexts = (list: readonly unknown[]): list is readonly string[] =>
      list.every((one) => typeof one === "string");
    return Array.isArray(value) && isTexts(value) ? value : fail(key, "a list of texts");
  };
  const { mode } = read;
  return {
    mode: mode === "dual" || mode === "secondary" ? mode : fail("mode", '"dual" or "secondary"'),
    tunnel: link("tunnel"),
    bridge: link("bridge"),
    ...(read.vxlan !== undefined && { vxlan: link("vxlan") }),
    mtu: number("mtu"),
    ports: readPorts(read.ports),
    nodes: strings("nodes"),
    clusterCidrs: strings("clusterCidrs"),
    serviceCidrs: strings("serviceCidrs"),
    hostRoot: string("hostRoot"),
    resyncSeconds: number("resyncSeconds"),
  };
}

function readPorts(ports: unknown): MyceliumPorts {
  const port = (name: keyof MyceliumPorts): number => {
    const value = valueAt(ports, name);
    if (typeof value === "number" && Number.isInteger(value) && value > 0 && value < 65_536) return value;
    throw new Error(`configuration: ports.${name} must be a port, got ${JSON.stringify(value) ?? "nothing"}`);
  };
  return {
    tcp: port("tcp"),
    quic: port("quic"),
    discovery: port("discovery"),
    api: port("api"),
    rpc: port("rpc"),
    metrics: port("metrics"),
    agent: port("agent"),
    vxlan: port("vxlan"),
  };
}
