import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "./testing/eventually.ts";
import { Flow } from "./testing/flow.ts";
import { daemons } from "./testing/requirements.ts";
import { TestCluster } from "./testing/test-cluster.ts";
import type { TestNode, TestPod } from "./testing/test-node.ts";

const families = ["v4", "v6"] as const;

for (const { name: daemon, binary, why } of daemons) {
  describe.skipIf(why !== undefined)(`what becomes of packets when something changes, over ${daemon}`, () => {
    let cluster: TestCluster;
    let alpha: TestNode;
    let beta: TestNode;
    let near: TestPod;
    let far: TestPod;
    let flows: readonly Flow[];

    beforeAll(async () => {
      cluster = await TestCluster.start(binary);
      [alpha, beta] = await Promise.all([cluster.addNode("alpha"), cluster.addNode("beta")]);
      [near, far] = await Promise.all([alpha.addPod("near"), beta.addPod("far")]);
      await Promise.all([near, far].map(({ node, name }) => node.machine.serve(80, name, name)));
      flows = await Promise.all(families.map((family) => Flow.start(alpha.machine, far[family], 80, "near")));
      await become(true, 30_000);
    }, 60_000);

    afterAll(() => cluster?.close());

    const become = (answered: boolean, milliseconds?: number) =>
      Promise.all(flows.map((flow) => flow.becomes(answered, milliseconds)));
    const condition = (node: string, type: string, status: string) =>
      eventually(
        () => cluster.condition(node, type)?.status,
        (seen) => seen === status,
      );

    test("an agent that is killed, or ended, and comes back costs no packet", async () => {
      const since = Date.now();
      for (const signal of ["KILL", "TERM"] as const) {
        await Promise.all([alpha.stopAgent(signal), beta.stopAgent(signal)]);
        await new Promise((resolve) => setTimeout(resolve, 500));
        await Promise.all([alpha.startAgent(), beta.startAgent()]);
        await eventually(
          () => beta.metrics(),
          (text) => /reconciliations_total [1-9]/.test(text),
        );
      }
      for (const flow of flows) {
        const answers = flow.since(since);
        expect(answers.length).toBeGreaterThan(50);
        expect(answers.filter((answered) => !answered)).toEqual([]);
      }
    }, 60_000);

    test("a tunnel that goes is told of, and everything works again once it is back", async () => {
      const here = await beta.addPod("here");
      await beta.machine.serve(80, "here", "here");
      const local = await Flow.start(beta.machine, here.v6, 80, "far");
      const since = Date.now();
      await beta.daemon.stop();
      await become(false);
      await condition("beta", "TunnelUp", "False");
      await condition("beta", "DaemonReachable", "False");
      await beta.daemon.start();
      await become(true, 20_000);
      await condition("beta", "Ready", "True");
      expect(local.since(since).filter((answered) => !answered)).toEqual([]);
      await local.stop();
    }, 60_000);

    test("a cluster that cannot be asked stays as it was", async () => {
      const since = Date.now();
      cluster.api.fault = (_, response) => {
        response.writeHead(500).end();
        return true;
      };
      cluster.api.cut();
      await eventually(
        () => beta.metrics(),
        (text) => /api_connected 0/.test(text),
      );
      cluster.api.fault = () => false;
      await eventually(
        () => beta.metrics(),
        (text) => /api_connected 1/.test(text),
      );
      for (const flow of flows) expect(flow.since(since).filter((answered) => !answered)).toEqual([]);
    }, 60_000);

    test("a node that is added is reached by both families, and one that is removed leaves nothing", async () => {
      const gamma = await cluster.addNode("gamma");
      const pod = await gamma.addPod("new");
      await gamma.machine.serve(80, "new", "new");
      for (const family of families) {
        const ask = () => alpha.machine.probe(["ask", "udp", pod[family], "80"], "near");
        await eventually(ask, ({ by }) => by === "new");
      }
      const { prefix, address } = gamma.daemon.identity;
      const traces = async () =>
        (await alpha.machine.sh("ip route; ip neigh; bridge fdb; nft list table inet mycelium-trust")).split("\n");
      const ofGamma = (line: string) =>
        line.includes(address) || line.includes(pod.v4.replace(/\d+$/, "")) || line.includes(prefix.replace("/64", ""));
      expect((await traces()).some(ofGamma)).toBe(true);
      await cluster.removeNode("gamma");
      await eventually(
        async () => (await traces()).filter(ofGamma),
        (lines) => lines.length === 0,
      );
    }, 60_000);

    test("nobody lost what went on beside", async () => {
      await become(true);
    });

    test.skipIf(binary !== undefined)(
      "of two nodes with one key the later one is refused, and told why",
      async () => {
        await cluster.addNode("zeta", { publicKey: beta.daemon.identity.publicKey });
        await condition("zeta", "KeyUnique", "False");
        expect(cluster.condition("zeta", "KeyUnique")).toMatchObject({ reason: "KeyOfOther" });
        expect(cluster.condition("zeta", "Ready")).toMatchObject({ status: "False" });
        await condition("beta", "KeyUnique", "False");
        await cluster.removeNode("zeta");
        await condition("beta", "KeyUnique", "True");
      },
      60_000,
    );
  });
}
