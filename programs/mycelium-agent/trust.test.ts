import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "./testing/eventually.ts";
import { Flow } from "./testing/flow.ts";
import { daemons } from "./testing/requirements.ts";
import { type Outsider, TestCluster } from "./testing/test-cluster.ts";
import type { TestNode, TestPod } from "./testing/test-node.ts";

const name = "outsider";

for (const { name: daemon, binary, why } of daemons) {
  describe.skipIf(why !== undefined)(`who may come in from the Mycelium network, over ${daemon}`, () => {
    let cluster: TestCluster;
    let alpha: TestNode;
    let beta: TestNode;
    let outsider: Outsider;
    let pod: TestPod;
    let toPod: Flow;
    let toNode: Flow;

    beforeAll(async () => {
      cluster = await TestCluster.start(binary);
      cluster.require({ pods: 50, nodes: 90 });
      [alpha, beta, outsider] = await Promise.all([
        cluster.addNode("alpha"),
        cluster.addNode("beta"),
        cluster.addOutsider(name),
      ]);
      pod = await alpha.addPod("pod");
      await alpha.machine.serve(80, "pod", "pod");
      await alpha.machine.serve(80, "alpha");
      await outsider.machine.serve(80, name);
      // The pod asks first: there is a way between them, whoever is trusted.
      await eventually(
        () => alpha.machine.probe(ask(outsider.daemon.identity.address), "pod"),
        ({ by }) => by === name,
      );
      [toPod, toNode] = await Promise.all([
        Flow.start(outsider.machine, pod.v6, 80),
        Flow.start(outsider.machine, alpha.daemon.identity.address, 80),
      ]);
    }, 60_000);

    afterAll(() => cluster?.close());

    beforeEach(async () => {
      cluster.distrust(name);
      await Promise.all([toPod.becomes(false), toNode.becomes(false)]);
    });

    const ask = (address: string) => ["ask", "tcp", address, "80"];
    const trust = (level: number, expires?: string) =>
      cluster.trust(name, outsider.daemon.identity.publicKey, level, expires);

    test("others reach neither pods nor nodes, which is counted, and pods reach them all the same", async () => {
      expect(await outsider.machine.probe(ask(pod.v6))).toEqual({ error: "timed out" });
      expect(await outsider.machine.probe(ask(alpha.daemon.identity.address))).toEqual({ error: "timed out" });
      const answer = { from: pod.v6, by: name };
      expect(await alpha.machine.probe(ask(outsider.daemon.identity.address), "pod")).toEqual(answer);
      const counted = await eventually(
        () => alpha.metrics(),
        (text) => /dropped_packets_total\{purpose="pods"\} [1-9]/.test(text),
      );
      expect(counted).not.toBe("");
    });

    test("who is trusted enough for pods reaches them from the next packet on, and no nodes", async () => {
      trust(50);
      await toPod.becomes(true);
      await toNode.becomes(false);
      expect(await outsider.machine.probe(ask(pod.v6))).toEqual({ from: outsider.daemon.identity.address, by: "pod" });
    });

    test("who is trusted enough for nodes reaches both", async () => {
      trust(90);
      await Promise.all([toPod.becomes(true), toNode.becomes(true)]);
    });

    test("who is trusted less than a threshold reaches nothing", async () => {
      trust(49);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await toPod.becomes(false);
    });

    test("trust that is taken away ends flows that go on", async () => {
      trust(100);
      await Promise.all([toPod.becomes(true), toNode.becomes(true)]);
      cluster.distrust(name);
      await Promise.all([toPod.becomes(false), toNode.becomes(false)]);
    });

    test("trust ends at its time, without a word from the API", async () => {
      trust(100, new Date(Date.now() + 3_000).toISOString());
      await toPod.becomes(true);
      await toPod.becomes(false);
    });

    test("a lower threshold lets in, and none is a closed door", async () => {
      trust(60);
      await toPod.becomes(true);
      cluster.require({});
      await toPod.becomes(false);
      cluster.require({ pods: 50, nodes: 60 });
      await Promise.all([toPod.becomes(true), toNode.becomes(true)]);
      cluster.require({ pods: 50, nodes: 90 });
    });

    test("nodes of the cluster and their pods need no trust", async () => {
      expect(await beta.machine.probe(ask(pod.v6))).toEqual({ from: beta.daemon.identity.address, by: "pod" });
      expect(await beta.machine.probe(ask(alpha.daemon.identity.address))).toMatchObject({ by: "alpha" });
    });
  });
}
