import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasOpenssl, withOpenssl } from "../../lib/helm/testing/certificate.ts";
import { numberAt, stringAt } from "./answer.ts";
import { KubernetesClient } from "./client.ts";
import { refuse, TestApiServer } from "./testing/api-server.ts";

const nodes = { group: "", version: "v1", plural: "nodes" };
const policies = { group: "networking.k8s.io", version: "v1", plural: "networkpolicies" };
const collection = "/api/v1/nodes";
const nameOf = (object: unknown) => stringAt(object, "metadata", "name");

describe.skipIf(!hasOpenssl)(`a client of the API${withOpenssl}`, () => {
  let server: TestApiServer;
  let client: KubernetesClient;

  beforeEach(async () => {
    server = await TestApiServer.start();
    client = new KubernetesClient(server.access, 2_000);
  });

  afterEach(async () => {
    client.close();
    await server.close();
  });

  test("gets an object as it is parsed, and nothing where there is none", async () => {
    server.put(collection, { metadata: { name: "a" }, spec: { n: 1 } });
    expect(await client.get(nodes, { name: "a" }, (object) => numberAt(object, "spec", "n"))).toBe(1);
    expect(await client.get(nodes, { name: "b" }, nameOf)).toBeUndefined();
  });

  test("lists page by page, without what is of no use", async () => {
    for (let n = 0; n < 600; n += 1) server.put(collection, { metadata: { name: `n${n}` } });
    const { items, resourceVersion } = await client.list(nodes, {}, (object) => {
      const name = nameOf(object);
      return name === "n5" ? undefined : name;
    });
    expect([items.size, items.get("n599"), items.get("n5"), resourceVersion]).toEqual([599, "n599", undefined, "700"]);
    expect(server.seen.map(({ query }) => query)).toEqual([
      { limit: "250" },
      { limit: "250", continue: "700/250" },
      { limit: "250", continue: "700/500" },
    ]);
  });

  test("says who asks, with the token of now", async () => {
    await client.get(nodes, { name: "a" }, nameOf);
    server.writeCredentials("second-token-that-is-longer");
    await client.get(nodes, { name: "a" }, nameOf);
    expect(server.seen.map(({ authorization }) => authorization)).toEqual([
      "Bearer first-token",
      "Bearer second-token-that-is-longer",
    ]);
  });

  test("creates, patches, applies and removes", async () => {
    const object = { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy" };
    const metadata = { name: "p", namespace: "web" };
    await client.create(policies, { ...object, metadata, spec: { a: 1 } });
    await client.mergePatch(policies, metadata, { spec: { a: null, b: 2 } });
    await client.apply(policies, { ...object, metadata, spec: { c: 3 } }, { fieldManager: "tests" });
    await client.mergePatch(policies, { ...metadata, subresource: "status" }, { spec: { d: 4 }, status: { ok: true } });
    expect(server.list("/apis/networking.k8s.io/v1/networkpolicies")).toMatchObject([
      { metadata, spec: { b: 2, c: 3 }, status: { ok: true } },
    ]);
    expect(server.seen.map(({ method, contentType, query }) => ({ method, contentType, query }))).toEqual([
      { method: "POST", contentType: "application/json", query: {} },
      { method: "PATCH", contentType: "application/merge-patch+json", query: {} },
      {
        method: "PATCH",
        contentType: "application/apply-patch+yaml",
        query: { fieldManager: "tests", force: "true" },
      },
      { method: "PATCH", contentType: "application/merge-patch+json", query: {} },
    ]);
    await client.remove(policies, metadata, "uid-1");
    await client.remove(policies, metadata);
    expect(server.list("/apis/networking.k8s.io/v1/networkpolicies")).toEqual([]);
    expect(server.seen.at(-2)?.body).toEqual({
      apiVersion: "v1",
      kind: "DeleteOptions",
      preconditions: { uid: "uid-1" },
    });
  });

  test("repeats what the API says when it refuses", async () => {
    server.fault = (_, response) => {
      refuse(response, 403, "Forbidden", 'nodes "a" is forbidden: User "x" cannot get resource "nodes"');
      return true;
    };
    await expect(client.get(nodes, { name: "a" }, nameOf)).rejects.toMatchObject({
      name: "KubernetesError",
      status: 403,
      reason: "Forbidden",
      message: 'GET /api/v1/nodes/a: nodes "a" is forbidden: User "x" cannot get resource "nodes"',
    });
  });

  test("repeats what a proxy says that knows no JSON", async () => {
    server.fault = (_, response) => {
      response.writeHead(503).end("no server\n");
      return true;
    };
    await expect(client.list(nodes, {}, nameOf)).rejects.toThrow("GET /api/v1/nodes: HTTP 503 no server");
  });

  test.each([
    ["no JSON", "{"],
    ["another type", "[]"],
    ["no version", '{"items":[]}'],
  ])("refuses a list that is %s", async (_, text) => {
    server.fault = (__, response) => {
      response.end(text);
      return true;
    };
    await expect(client.list(nodes, {}, nameOf)).rejects.toThrow("GET /api/v1/nodes: the answer is no list");
  });

  test("gives up an answer that does not end", async () => {
    const hasty = new KubernetesClient(server.access, 100);
    server.fault = (_, response) => {
      response.write("{");
      return true;
    };
    await expect(hasty.list(nodes, {}, nameOf)).rejects.toThrow("GET /api/v1/nodes: no answer in 100 ms");
    hasty.close();
  });

  test("gives up an answer that is cut off", async () => {
    server.fault = (_, response) => {
      response.write("{");
      setTimeout(() => response.destroy(), 20);
      return true;
    };
    await expect(client.list(nodes, {}, nameOf)).rejects.toThrow("aborted");
  });

  test("trusts no other authority", async () => {
    const other = await TestApiServer.start();
    const wrong = new KubernetesClient({ ...server.access, port: other.access.port });
    await expect(wrong.get(nodes, { name: "a" }, nameOf)).rejects.toThrow("self-signed certificate");
    await other.close();
  });
});
