import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasOpenssl, withOpenssl } from "../../lib/helm/testing/certificate.ts";
import { KubernetesClient } from "./client.ts";
import { EventRecorder, type RecordedEvent } from "./event-recorder.ts";
import { TestApiServer } from "./testing/api-server.ts";

const collection = "/apis/events.k8s.io/v1/events";
const minute = 60_000;

const event: RecordedEvent = {
  regarding: { apiVersion: "v1", kind: "Node", name: "a", uid: "u" },
  type: "Warning",
  reason: "TwoNodesWithOneKey",
  action: "Observe",
  note: "node b has the same key",
};

describe.skipIf(!hasOpenssl)(`a recorder of events${withOpenssl}`, () => {
  let server: TestApiServer;
  let client: KubernetesClient;
  let recorder: EventRecorder;
  let now: number;
  let problems: string[];

  beforeEach(async () => {
    server = await TestApiServer.start();
    client = new KubernetesClient(server.access);
    now = Date.UTC(2026, 0, 1);
    problems = [];
    recorder = new EventRecorder({
      client,
      controller: "k3s-gitops/tests",
      instance: "pod-1",
      onProblem: ({ message }) => problems.push(message),
      now: () => now,
    });
  });

  afterEach(async () => {
    client.close();
    await server.close();
  });

  test("writes an event beside what has no namespace", async () => {
    await recorder.record(event);
    expect(server.list(collection)).toMatchObject([
      {
        metadata: { namespace: "default", name: expect.stringMatching(/^a\.[0-9a-f]{16}$/) },
        eventTime: "2026-01-01T00:00:00.000000Z",
        reportingController: "k3s-gitops/tests",
        reportingInstance: "pod-1",
        ...event,
      },
    ]);
  });

  test("counts the same event, and writes the count now and then", async () => {
    for (let n = 0; n < 12; n += 1) {
      await recorder.record({ ...event, note: `${event.note} (${n})` });
      now += minute;
    }
    expect(server.seen.map(({ method }) => method)).toEqual(["POST", "PATCH", "PATCH"]);
    expect(server.list(collection)).toMatchObject([
      { series: { count: 11, lastObservedTime: "2026-01-01T00:10:00.000000Z" } },
    ]);
  });

  test("begins a new one after a while", async () => {
    await recorder.record(event);
    now += 11 * minute;
    await recorder.record(event);
    expect(server.list(collection)).toHaveLength(2);
  });

  test("does not flood the API server", async () => {
    for (let n = 0; n < 100; n += 1) await recorder.record({ ...event, reason: `Reason${n}` });
    expect(server.list(collection)).toHaveLength(20);
    now += minute;
    for (let n = 0; n < 100; n += 1) await recorder.record({ ...event, reason: `Later${n}` });
    expect(server.list(collection)).toHaveLength(22);
  });

  test("cuts a note at what the API takes", async () => {
    await recorder.record({ ...event, note: "ä".repeat(2_000) });
    expect(server.list(collection)).toMatchObject([{ note: "ä".repeat(510) }]);
  });

  test("loses an event rather than its program", async () => {
    server.fault = (_, response) => {
      response.destroy();
      return true;
    };
    await recorder.record(event);
    expect(problems).toEqual(["socket hang up"]);
  });
});
