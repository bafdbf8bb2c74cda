import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { TestServer } from "../helm/testing/server.ts";
import { lateConfigErrorOf } from "../testing.ts";
import { Kubectl } from "./kubectl.ts";
import { type ApiServerOptions, hasKubectl, kubeconfig, serveApi, withKubectl } from "./testing/api-server.ts";

const home = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
afterAll(() => rmSync(home, { recursive: true }));

const toGetKubectl =
  "install kubectl as https://kubernetes.io/docs/tasks/tools/ tells, and have PATH or KUBECTL name it";
const signal = new AbortController().signal;

test("fails where there is none", async () => {
  const absent = new Kubectl({ environment: { PATH: home }, signal });
  expect(await lateConfigErrorOf(absent.list("nodes"))).toBe(`kubectl: is not installed; ${toGetKubectl}`);
  const other = new Kubectl({ environment: { KUBECTL: "/dev/null" }, signal });
  expect(await lateConfigErrorOf(other.list("nodes"))).toBe(
    `/dev/null: cannot be run, got "spawn /dev/null EACCES"; ${toGetKubectl}`,
  );
});

describe.skipIf(!hasKubectl)(`kubectl${withKubectl}`, () => {
  const servers: TestServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  const secret = {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "login", namespace: "whoami" },
    data: { username: "YQ==", "a b": "Yg==" },
  };
  const node = { apiVersion: "v1", kind: "Node", metadata: { name: "home-1" } };

  async function serve(options: ApiServerOptions = {}, timeoutMs?: number) {
    const server = await serveApi([secret, node], options);
    servers.push(server);
    const file = join(home, "config");
    writeFileSync(file, kubeconfig(server.url));
    const environment = { PATH: process.env.PATH, HOME: home };
    return { server, kubectl: new Kubectl({ kubeconfig: file, environment, signal, timeoutMs }) };
  }

  test("lists objects, reads paths and knows the contexts, and only reads", async () => {
    const { kubectl, server } = await serve();
    expect(await kubectl.contexts()).toEqual(["test"]);
    expect(await kubectl.raw("/readyz")).toEqual({ value: "ok" });
    expect(await kubectl.json("/version")).toMatchObject({ value: { gitVersion: "v1.36.5+k3s1" } });
    expect(await kubectl.list("nodes")).toMatchObject({ value: { items: [node] } });
    expect((await kubectl.resources()).lines).toContainEqual(["deployments.apps"]);
    expect(server.requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
  });

  test("prints fields, whatever is in them", async () => {
    const { kubectl } = await serve();
    const template = '{{range $key, $value := .data}}{{urlquery $key}} {{urlquery $value}}{{"\\n"}}{{end}}';
    expect(await kubectl.fields("secrets", "whoami", "login", template)).toEqual({
      lines: [
        ["a b", "Yg=="],
        ["username", "YQ=="],
      ],
      refusals: [],
    });
    expect((await kubectl.fields("secrets", "whoami", "other", template)).refusals).toEqual([
      { why: "missing", text: 'namespaces "whoami" not found' },
    ]);
  });

  test("lists what it may, and says what it may not", async () => {
    const { kubectl } = await serve({ forbidden: ["secrets", "deployments.apps"] });
    const template = '{{range .items}}{{urlquery .metadata.name}}{{"\\n"}}{{end}}';
    const { lines, refusals } = await kubectl.listing(["secrets", "nodes", "deployments.apps"], template);
    expect(lines).toEqual([["home-1"]]);
    expect(refusals).toEqual([
      { why: "forbidden", verb: "list", resource: "secrets" },
      { why: "forbidden", verb: "list", resource: "deployments.apps" },
    ]);
  });

  test("tells a kind that is not served from one without objects", async () => {
    const { kubectl } = await serve({ without: ["argoproj.io"] });
    expect(await kubectl.list("applications.argoproj.io", "argocd")).toMatchObject({ refusal: { why: "unserved" } });
    expect(await kubectl.list("certificates.cert-manager.io")).toMatchObject({ value: { items: [] } });
  });

  test("waits for no server", async () => {
    const { kubectl } = await serve({ instead: "hang" }, 1000);
    expect(await kubectl.raw("/version")).toMatchObject({ refusal: { why: "unreachable" } });
  });

  test("takes no page for an answer", async () => {
    const { kubectl } = await serve({ instead: { status: 200, body: "<html>sign in</html>" } });
    expect(await kubectl.json("/version")).toEqual({ refusal: { why: "failed", text: "the answer is no JSON" } });
  });

  test("is told of a context that does not exist, which is no option", async () => {
    const environment = { PATH: process.env.PATH, HOME: home };
    const file = join(home, "config");
    writeFileSync(file, kubeconfig("http://127.0.0.1:1"));
    for (const context of ["other", "--token=a"]) {
      const kubectl = new Kubectl({ kubeconfig: file, context, environment, signal });
      expect(await kubectl.raw("/version")).toEqual({
        refusal: { why: "unreachable", text: expect.stringContaining("context") },
      });
    }
  });
});
