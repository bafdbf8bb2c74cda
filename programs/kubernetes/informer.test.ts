import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hasOpenssl, withOpenssl } from "../../lib/helm/testing/certificate.ts";
import { numberAt } from "./answer.ts";
import { KubernetesClient } from "./client.ts";
import { Informer, type InformerOptions } from "./informer.ts";
import { TestApiServer } from "./testing/api-server.ts";

const resource = { group: "", version: "v1", plural: "nodes" };
const collection = "/api/v1/nodes";

describe.skipIf(!hasOpenssl)(`an informer${withOpenssl}`, () => {
  let server: TestApiServer;
  let client: KubernetesClient;
  let informer: Informer<number>;
  let changes = 0;
  let problems: string[] = [];

  const put = (name: string, n: unknown) => server.put(collection, { metadata: { name }, n });
  const knows = (expected: Readonly<Record<string, number>>) =>
    vi.waitFor(() => expect(Object.fromEntries(informer.items)).toEqual(expected), { timeout: 5_000 });
  const watched = () => vi.waitFor(() => expect(server.watchers).toBe(1), { timeout: 5_000 });

  function start(options: Partial<InformerOptions<number>> = {}): void {
    informer = new Informer({
      client,
      resource,
      parse: (object) => numberAt(object, "n"),
      onChange: () => {
        changes += 1;
      },
      onProblem: ({ message }) => problems.push(message),
      backoff: { first: 10, most: 50 },
      ...options,
    });
    informer.start();
  }

  beforeEach(async () => {
    server = await TestApiServer.start();
    client = new KubernetesClient(server.access, 2_000);
    changes = 0;
    problems = [];
  });

  afterEach(async () => {
    informer.stop();
    client.close();
    await server.close();
  });

  test("knows what is there, what comes, changes and goes", async () => {
    put("a", 1);
    start();
    await knows({ a: 1 });
    await watched();
    put("b", 2);
    await knows({ a: 1, b: 2 });
    put("a", 3);
    await knows({ a: 3, b: 2 });
    server.drop(collection, "b");
    await knows({ a: 3 });
    expect([changes, problems, informer.isSynced, informer.isConnected]).toEqual([4, [], true, true]);
  });

  test("tells of an empty list, and not of what means the same as before", async () => {
    start();
    await vi.waitFor(() => expect(changes).toBe(1));
    await watched();
    put("a", 1);
    await knows({ a: 1 });
    put("a", 1);
    put("b", 2);
    await knows({ a: 1, b: 2 });
    expect(changes).toBe(3);
  });

  test("forgets an object that became of no use, and lives with one that cannot be parsed", async () => {
    put("a", 1);
    start({
      parse: (object) => {
        if (numberAt(object, "n") === 13) throw new Error("unlucky");
        return numberAt(object, "n");
      },
    });
    await knows({ a: 1 });
    await watched();
    put("a", "one");
    await knows({});
    put("a", 13);
    put("b", 2);
    await knows({ b: 2 });
    expect(problems).toEqual(["nodes a: unlucky"]);
  });

  test("goes on where a connection was cut, and misses nothing", async () => {
    start();
    await watched();
    for (let n = 0; n < 5; n += 1) {
      server.cut();
      put("a", n);
      await knows({ a: n });
    }
    expect(server.seen.filter(({ query }) => query.watch === undefined)).toHaveLength(1);
  });

  test("keeps what it knows while the API fails", async () => {
    put("a", 1);
    start();
    await watched();
    await knows({ a: 1 });
    let left = 5;
    server.fault = (_, response) => {
      left -= 1;
      if (left < 0) return false;
      response.writeHead(500).end("internal error");
      return true;
    };
    server.cut();
    await vi.waitFor(() => expect(informer.isConnected).toBe(false));
    expect(Object.fromEntries(informer.items)).toEqual({ a: 1 });
    await watched();
    put("a", 2);
    await knows({ a: 2 });
    expect(problems).toContain("GET /api/v1/nodes: HTTP 500 internal error");
    expect(informer.isConnected).toBe(true);
  });

  test.each(["as an answer", "as an event"])("lists again when what it knows is too old, told %s", async (how) => {
    put("a", 1);
    put("b", 1);
    start();
    await watched();
    await knows({ a: 1, b: 1 });
    // It learns of none of this by a watch.
    server.fault = (_, response) => {
      response.writeHead(500).end();
      return true;
    };
    if (how === "as an answer") server.cut();
    server.forget();
    const status = { kind: "Status", code: 410, reason: "Expired", message: "too old resource version" };
    if (how === "as an event") server.sendRaw(`${JSON.stringify({ type: "ERROR", object: status })}\n`);
    await vi.waitFor(() => expect(problems).not.toEqual([]));
    put("a", 2);
    server.drop(collection, "b");
    server.forget();
    server.fault = () => false;
    await knows({ a: 2 });
  });

  test.each([
    ["no JSON", "{\n"],
    ["no event", "[]\n"],
    ["an event of another type", '{"type":"RENAMED","object":{"metadata":{"resourceVersion":"1"}}}\n'],
    ["an object without a version", '{"type":"ADDED","object":{"metadata":{"name":"x"}}}\n'],
    ["too long a line", "x".repeat(9 * 1024 * 1024)],
  ])("lists again after %s", async (_, text) => {
    put("a", 1);
    start();
    await watched();
    server.sendRaw(text);
    await vi.waitFor(() => expect(server.seen.filter(({ query }) => query.watch === undefined)).toHaveLength(2), {
      timeout: 5_000,
    });
    await watched();
    put("a", 2);
    await knows({ a: 2 });
  });

  test("reads a line that arrives in pieces, and drops one whose end is lost", async () => {
    start();
    await watched();
    const line = `${JSON.stringify({ type: "ADDED", object: { metadata: { name: "ä", resourceVersion: "100" }, n: 1 } })}\n`;
    server.sendRaw(line.slice(0, 30));
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.sendRaw(line.slice(30));
    await knows({ ä: 1 });
    server.sendRaw(line.replace("ä", "b").slice(0, 30));
    server.cut();
    await watched();
    put("c", 2);
    await knows({ ä: 1, c: 2 });
  });

  test("gives up a connection that is silent", async () => {
    start({ silence: 100 });
    await vi.waitFor(() => expect(problems).toContain("GET /api/v1/nodes: silent for 100 ms"));
    await vi.waitFor(() => expect(server.seen.filter(({ query }) => query.watch === "true").length).toBeGreaterThan(1));
  });

  test("begins where it can be reached at last", async () => {
    put("a", 1);
    let isUp = false;
    server.fault = (_, response) => {
      if (!isUp) response.destroy();
      return !isUp;
    };
    start();
    await vi.waitFor(() => expect(problems.length).toBeGreaterThan(2));
    expect([informer.isSynced, changes]).toEqual([false, 0]);
    isUp = true;
    await knows({ a: 1 });
  });
});
