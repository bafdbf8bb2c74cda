import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ApiServerOptions,
  hasKubectl,
  kubeconfig,
  serveApi,
  withKubectl,
} from "../cluster-access/testing/api-server.ts";
import type { TestServer } from "../helm/testing/server.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { repository, run, shareCache } from "./testing.ts";

shareCache();

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const node = {
  apiVersion: "v1",
  kind: "Node",
  metadata: { name: "home-1", labels: { "node-role.kubernetes.io/control-plane": "true" } },
  status: {
    conditions: [{ type: "Ready", status: "True" }],
    addresses: [{ type: "InternalIP", address: "10.1.4.104" }],
    nodeInfo: { kubeletVersion: "v1.36.5+k3s1" },
  },
};

/** What a person sees who looks at a cluster through a kubeconfig. The server is of this process, which must not wait for another. */
async function verify(
  args: readonly string[],
  objects: readonly JsonObject[],
  options: ApiServerOptions = {},
  context?: string,
) {
  const root = repository();
  const server = await serveApi(objects, options);
  servers.push(server);
  const file = join(root, "kubeconfig");
  writeFileSync(file, kubeconfig(server.url, context));
  const words = [join(root, "lib/cli/k3s-gitops.cjs"), "verify", "home", "--kubeconfig", file, ...args];
  const env = { PATH: process.env.PATH, HOME: root };
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) =>
    execFile(process.execPath, words, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : error.code, stdout, stderr }),
    ),
  );
}

describe.skipIf(!hasKubectl)(`verify${withKubectl}`, () => {
  test("prints a table, and ends well when all is well", async () => {
    expect(await verify(["--only", "api,nodes"], [node])).toEqual({
      status: 0,
      stdout: [
        "api",
        "  ok    version  v1.36.5+k3s1",
        "  ok    ready    every part of it is",
        "",
        "nodes",
        "  ok    home-1   Ready, server, v1.36.5+k3s1, 10.1.4.104",
        "",
        "home: 3 ok",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test("ends with 2 when there are only warnings", async () => {
    const cordoned = { ...node, spec: { unschedulable: true } };
    expect(await verify(["--only", "nodes"], [cordoned])).toEqual({
      status: 2,
      stdout: [
        "nodes",
        "  warn  home-1  takes no new pods: it is cordoned",
        "        kubectl uncordon home-1, once nobody works on it",
        "",
        "home: 1 warning, 0 ok",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test("ends with 1 when something failed, and prints one JSON document", async () => {
    const { status, stdout, stderr } = await verify(["--only", "nodes", "--json"], [], {}, "home");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      cluster: "home",
      context: "home",
      rows: [
        {
          area: "nodes",
          name: "home-1",
          status: "fail",
          text: "is declared and has not joined",
          fix: "bring it up with npm run bootstrap -- home",
        },
      ],
      summary: { ok: 0, warn: 0, fail: 1 },
    });
  });

  test("fails whatever was asked when nobody answers", async () => {
    const { status, stdout } = await verify(["--only", "nodes"], [], { instead: { status: 200, body: "<html>" } });
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: [
        "api",
        "  fail  version  does not answer, so that it was asked nothing else: the answer is no JSON",
        "        see whether a server runs, and whether the kubeconfig and its context are the right ones",
        "",
        "home: 1 failed, 0 ok",
        "",
      ].join("\n"),
    });
  });
});

test("fails without kubectl", () => {
  expect(run(repository(), ["verify", "home"], { env: { PATH: "" } })).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "kubectl: is not installed; install kubectl as https://kubernetes.io/docs/tasks/tools/ tells, and have PATH or KUBECTL name it\n\n1 problem\n",
  });
});

test("fails for what does not exist", () => {
  const root = repository();
  expect(run(root, ["verify", "hom"]).stderr).toBe(
    '--cluster: names no cluster, got "hom"; did you mean "home"?\n\n1 problem\n',
  );
  expect(run(root, ["verify", "home", "--only", "files"]).stderr).toBe(
    '--only: is asked over SSH, got "files"; say --ssh, too\n\n1 problem\n',
  );
  expect(run(root, ["verify", "home", "--only", "node"]).stderr).toBe(
    '--only: names no area, got "node"; did you mean "nodes"?\n\n1 problem\n',
  );
});
