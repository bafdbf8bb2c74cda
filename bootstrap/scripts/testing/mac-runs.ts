import { expect } from "vitest";
import { macFiles } from "../../../lib/cluster/macos/mac-files.ts";
import { macNodes } from "../../../lib/cluster/macos/mac-node.ts";
import { withHeader } from "../../../lib/layout/header.ts";
import { must } from "../../../lib/must.ts";
import { testCluster } from "../../../lib/testing.ts";
import { Mac } from "./mac.ts";

const cluster = testCluster({
  name: "studio",
  nodes: {
    "studio-1": {
      role: "server",
      address: "192.168.30.21",
      resources: { cpu: 8, memory: "32Gi", disk: "1Gi" },
      ssh: { user: "k3s", sudo: true },
      host: { type: "macos", address: "192.168.30.11", user: "k3s", cpu: 28, memory: "96Gi" },
    },
    "studio-2": { role: "agent", address: "192.168.30.22" },
  },
  storage: [
    { type: "local-path" },
    {
      type: "nfs",
      server: "192.168.30.11",
      share: "/Users/Shared/k3s-nfs",
      mountOptions: ["nfsvers=3", "nolock", "hard"],
    },
  ],
});

const bundle: Readonly<Record<string, string>> = {
  "cluster.env": "CLUSTER='studio'\nFIRST_SERVER='studio-1'\n",
  "nodes/studio-1/node.env": "NODE='studio-1'\nROLE='server'\nIS_FIRST_SERVER='true'\n",
  "nodes/studio-2/node.env": "NODE='studio-2'\nROLE='agent'\nIS_FIRST_SERVER='false'\n",
  ...Object.fromEntries(
    macFiles(cluster, must(macNodes(cluster)[0], "node on a Mac")).map(({ name, text }) => [
      `nodes/studio-1/mac/${name}`,
      withHeader(name, "infrastructure/overlays/studio.ts", text),
    ]),
  ),
};

/** Starts the Mac of `studio-1`, with its bundle. */
export function startStudio(): Promise<Mac> {
  return Mac.start(bundle);
}

/** The token of the cluster. */
export const token = "0123456789abcdef";
/** Arguments that have it read from standard input. */
export const withToken = ["studio-1", "--token-file", "/dev/stdin"];

/** Runs the script to its end, and returns what it says. */
export function make(mac: Mac): string[] {
  const { status, stdout, stderr } = mac.macHost(withToken, { input: token });
  expect([status, stderr], stdout).toEqual([0, expect.any(String)]);
  return lines(stdout);
}

/** Takes the last run back. */
export function rollBack(mac: Mac): void {
  const { status, stdout, stderr } = mac.macHost(["studio-1", "--rollback", "--delete-vm", "studio-1"]);
  expect([status, stderr], stdout).toEqual([0, ""]);
}

/** The lines of a text. */
export function lines(text: string): string[] {
  return text.split("\n").filter(Boolean);
}
