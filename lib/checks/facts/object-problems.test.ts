import { expect, it } from "vitest";
import { testSchemas } from "../../kubernetes/schemas/testing.ts";
import { deployment, object } from "../testing.ts";
import { objectProblems } from "./object-problems.ts";

const messages = (manifest: ReturnType<typeof object>) =>
  objectProblems(manifest, testSchemas, "1.36").map(({ path, message }) => `${path.join(".")}: ${message}`);

it("adds what does not fit together to what the schema says", () => {
  expect(messages(deployment("web"))).toEqual([]);
  expect(
    messages(deployment("web", { replicaz: 1 }, { volumeMounts: [{ name: "data", mountPath: "/data" }] })),
  ).toEqual([
    "spec.template.spec.replicaz: is an unknown field",
    'spec.template.spec.containers.0.volumeMounts.0.name: names no volume of the pod, got "data" in container main',
  ]);
});

it("says one thing of a field", () => {
  const target = { spec: { type: "NodePort", ports: [{ port: 80, nodePort: "http" }] } };
  expect(messages(object("v1", "Service", "web", target))).toEqual([
    'spec.ports.0.nodePort: must be a 32-bit integer from 0 to 65535, got "http"',
  ]);
  const event = object("v1", "ConfigMap", "web", { metadata: { generation: -1, finalizers: ["a b"] } });
  expect(messages(event).filter((message) => message.startsWith("metadata.finalizers"))).toHaveLength(1);
});
