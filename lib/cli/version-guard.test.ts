import { expect, test } from "vitest";
import { formatProblem } from "../errors.ts";
import { testFolder, testRepository, writeFiles } from "../repository/testing.ts";
import { testCluster } from "../testing.ts";
import { wrongVersions } from "./version-guard.ts";

const agent = { role: "agent", address: "192.168.1.20" } as const;
const server = { role: "server", address: "192.168.1.10" } as const;
const environment = (node: string, version: string) => ({
  [`dist/test/bootstrap/nodes/${node}/node.env`]: `NODE='${node}'\nINSTALL_K3S_VERSION='${version}'\n`,
});

/** What is wrong with a cluster of this version, and an agent of its own, after these files were committed. */
function refusals(committed: Readonly<Record<string, string>>, k3sVersion: string, ofAgent?: string): string[] {
  const root = testRepository({ "README.md": "", ...committed });
  const nodes = { a: server, b: { ...agent, ...(ofAgent && { k3sVersion: ofAgent }) } };
  return wrongVersions(root, [testCluster({ k3sVersion, nodes })]).map(formatProblem);
}

const both = (version: string) => ({ ...environment("a", version), ...environment("b", version) });

test("nothing is known of a cluster, or a node, that is not committed", () => {
  const cluster = testCluster({ k3sVersion: "v1.37.1+k3s1" });
  expect(wrongVersions(testFolder(both("v1.35.1+k3s1")), [cluster])).toEqual([]);
  expect(refusals({}, "v1.37.1+k3s1")).toEqual([]);
  expect(refusals(environment("a", "v1.36.5+k3s1"), "v1.37.1+k3s1")).toEqual([]);
});

test("refuses to skip a minor version, for each node", () => {
  const refusal = (node: string) =>
    `cluster "test" k3sVersion: on node ${node} skips a minor version behind v1.35.1+k3s1, got "v1.37.1+k3s1"; go to v1.36 first, on all nodes; for machines that are installed anew, add --no-check`;
  expect(refusals(both("v1.35.1+k3s1"), "v1.37.1+k3s1")).toEqual([refusal("a"), refusal("b")]);
  expect(refusals(both("v1.36.5+k3s1"), "v1.37.1+k3s1")).toEqual([]);
});

test("refuses to go back, also of one node", () => {
  expect(refusals(both("v1.36.7+k3s1"), "v1.36.7+k3s1", "v1.36.6+k3s1")).toEqual([
    'cluster "test" nodes.b.k3sVersion: on node b is older than v1.36.7+k3s1, and nodes do not go back, got "v1.36.6+k3s1"; declare v1.36.7+k3s1 or newer, or restore a backup of the older one on new machines; for machines that are installed anew, add --no-check',
  ]);
});

test("begins at what is committed, and not at what lies on the disk", () => {
  const root = testRepository(environment("server-1", "v1.36.5+k3s1"));
  writeFiles(root, environment("server-1", "v1.38.1+k3s1"));
  expect(wrongVersions(root, [testCluster({ k3sVersion: "v1.37.1+k3s1" })])).toEqual([]);
});
