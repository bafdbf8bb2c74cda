import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasOpenssl, withOpenssl } from "../../../lib/helm/testing/certificate.ts";
import { KubernetesClient } from "../../kubernetes/client.ts";
import { refuse, TestApiServer } from "../../kubernetes/testing/api-server.ts";
import { testIdentity, testKey } from "../testing/daemon-server.ts";
import type { Finding } from "./conditions.ts";
import { Publisher } from "./publisher.ts";

const collection = "/apis/mycelium.k3s-gitops/v1alpha1/myceliumnodes";
const spec = testIdentity(testKey(1));
const good: Finding = { type: "Ready", status: "True", reason: "Converged", message: "all is well" };
const bad: Finding = { type: "Ready", status: "False", reason: "TunnelGone", message: "no tunnel" };
const now = Date.UTC(2026, 0, 1);

describe.skipIf(!hasOpenssl)(`what an agent says of its node${withOpenssl}`, () => {
  let server: TestApiServer;
  let client: KubernetesClient;
  let publisher: Publisher;
  const writes = () => server.seen.filter(({ method }) => method === "PATCH").map(({ path }) => path);

  beforeEach(async () => {
    server = await TestApiServer.start();
    client = new KubernetesClient(server.access);
    publisher = new Publisher(client, "a");
  });

  afterEach(async () => {
    client.close();
    await server.close();
  });

  test("is its identity and its conditions", async () => {
    expect(await publisher.publish({ spec, findings: [bad] }, now)).toEqual([bad]);
    const time = "2026-01-01T00:00:00Z";
    expect(server.list(collection)).toMatchObject([
      {
        apiVersion: "mycelium.k3s-gitops/v1alpha1",
        kind: "MyceliumNode",
        metadata: { name: "a" },
        spec,
        status: { observedAt: time, conditions: [{ ...bad, lastTransitionTime: time, observedGeneration: 1 }] },
      },
    ]);
    expect(publisher.uid).toBe("uid-100");
  });

  test("is written when it changes, and each minute", async () => {
    await publisher.publish({ spec, findings: [good] }, now);
    await publisher.publish({ spec, findings: [good] }, now + 59_000);
    expect(writes()).toEqual([`${collection}/a`, `${collection}/a/status`]);
    await publisher.publish({ spec, findings: [good] }, now + 60_000);
    expect(writes().slice(2)).toEqual([`${collection}/a/status`]);
    expect(await publisher.publish({ spec, findings: [bad] }, now + 61_000)).toEqual([bad]);
    await publisher.publish({ spec: { ...spec, podCidr: "10.42.1.0/24" }, findings: [bad] }, now + 62_000);
    expect(writes().slice(4)).toEqual([`${collection}/a`, `${collection}/a/status`]);
  });

  test("is no news to an agent that starts anew", async () => {
    await publisher.publish({ spec, findings: [bad] }, now);
    const next = new Publisher(client, "a");
    expect(await next.publish({ spec, findings: [bad] }, now + 5_000)).toEqual([]);
    expect(server.list(collection)).toMatchObject([
      { status: { conditions: [{ lastTransitionTime: "2026-01-01T00:00:00Z" }] } },
    ]);
  });

  test("is nothing while it is not known who the node is, and stays when that is lost", async () => {
    await publisher.publish({ findings: [bad] }, now);
    expect(server.list(collection)).toEqual([]);
    await publisher.publish({ spec, findings: [good] }, now);
    await publisher.publish({ findings: [bad] }, now);
    expect(server.list(collection)).toMatchObject([{ spec, status: { conditions: [bad] } }]);
  });

  test("is made again after somebody removed it", async () => {
    await publisher.publish({ spec, findings: [good] }, now);
    server.drop(collection, "a");
    await expect(publisher.publish({ spec, findings: [bad] }, now)).rejects.toMatchObject({ status: 404 });
    await publisher.publish({ spec, findings: [bad] }, now);
    expect(server.list(collection)).toMatchObject([{ spec, status: { conditions: [bad] } }]);
  });

  test("is said again after the API refused it", async () => {
    server.fault = (_, response) => {
      refuse(response, 403, "Forbidden", "the agent of a node writes only what that node is");
      return true;
    };
    await expect(publisher.publish({ spec, findings: [good] }, now)).rejects.toThrow("writes only what that node is");
    server.fault = () => false;
    await publisher.publish({ spec, findings: [good] }, now);
    expect(server.list(collection)).toMatchObject([{ spec, status: { conditions: [good] } }]);
  });
});
