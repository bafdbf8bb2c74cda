import { ApiObject } from "cdk8s";
import { expect, test } from "vitest";
import { configErrorOf, testApplication, testCluster } from "../testing.ts";
import { synth } from "./synth.ts";

const web = (name: string, memory: string) =>
  testApplication(name, {
    build: ({ chart }) => {
      const resources = { requests: { cpu: "100m", memory }, limits: { memory } };
      new ApiObject(chart, name, {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name },
        spec: { containers: [{ name: "web", image: "traefik/whoami:v1.11.0", resources }] },
      });
    },
  });

const machine = (memory: string, reserved = 10) => ({ cpu: 2, memory, disk: "40Gi", reserved });
const clusterOf = (resources?: ReturnType<typeof machine>) =>
  testCluster({ nodes: { server: { role: "server", address: "192.168.1.10", resources } } });

const applications = [web("large", "3Gi"), web("small", "1Gi")];

test("refuses applications that ask for more than the machines have", () => {
  expect(configErrorOf(() => synth(clusterOf(machine("4Gi")), applications))).toBe(
    'cluster "test" nodes: have 3.7 GiB of memory for pods, less than applications ask for, got 4 GiB, most by large 3 GiB, small 1 GiB; give nodes more, or switch something off',
  );
});

test("takes them where they just fit, and where nobody says what a machine has", () => {
  expect(() => synth(clusterOf(machine("4Gi", 0)), applications)).not.toThrow();
  expect(() => synth(clusterOf(), applications)).not.toThrow();
});
