import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "./testing/eventually.ts";
import { daemons } from "./testing/requirements.ts";
import { TestCluster } from "./testing/test-cluster.ts";
import type { TestNode, TestPod } from "./testing/test-node.ts";

for (const { name: daemon, binary, why } of daemons) {
  describe.skipIf(why !== undefined)(
    `three nodes at two sites that only the Mycelium network links, over ${daemon}`,
    () => {
      let cluster: TestCluster;
      let here: TestNode;
      let beside: TestNode;
      let away: TestNode;
      let pods: readonly TestPod[];

      beforeAll(async () => {
        cluster = await TestCluster.start(binary);
        await cluster.joinSites("a", "b");
        [here, beside, away] = await Promise.all([
          cluster.addNode("here"),
          cluster.addNode("beside"),
          cluster.addNode("away", { site: "b" }),
        ]);
        const nodes = [here, beside, away];
        pods = await Promise.all(nodes.map((node) => node.addPod(`pod-${node.name}`)));
        await Promise.all([
          ...pods.map(({ node, name }) => node.machine.serve(80, name, name)),
          ...nodes.map(({ machine }) => machine.serve(80, machine.name)),
        ]);
      }, 60_000);

      afterAll(() => cluster?.close());

      const ask = (node: TestNode, address: string, pod?: string) =>
        eventually(
          () => node.machine.probe(["ask", "tcp", address, "80"], pod),
          ({ error }) => error === undefined,
        );

      test("every pod reaches every other one by both families", async () => {
        for (const from of pods) {
          for (const to of pods) {
            if (from === to) continue;
            expect(await ask(from.node, to.v4, from.name)).toEqual({ from: from.v4, by: to.name });
            expect(await ask(from.node, to.v6, from.name)).toEqual({ from: from.v6, by: to.name });
          }
        }
      }, 40_000);

      test("a node reaches the IPv4 address of one at another site, where no LAN leads, and back", async () => {
        expect(await ask(here, away.lanAddress)).toMatchObject({ by: "away" });
        expect(await ask(away, here.lanAddress)).toMatchObject({ by: "here" });
        expect(await here.machine.sh(`ip route get ${away.lanAddress}`)).toContain("dev mycelium-v4");
      }, 40_000);

      test("a pod reaches it as well", async () => {
        expect(await ask(here, away.lanAddress, "pod-here")).toMatchObject({ by: "away" });
      }, 40_000);

      test("nodes of one site go on to use their LAN", async () => {
        expect(await ask(here, beside.lanAddress)).toEqual({ from: here.lanAddress, by: "beside" });
      }, 40_000);
    },
  );
}
