import { expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { schema } from "./schema.ts";

it("schema passes for what the API server accepts, and leaves unknown kinds and old versions to their own rules", () => {
  const objects = [
    object("v1", "ConfigMap", "x", { data: { a: "b" } }),
    object("example.com/v1", "Thing", "x"),
    object("policy/v1beta1", "PodDisruptionBudget", "x"),
  ];
  expect(problemsOf(schema, objects)).toEqual([]);
});

it("schema fails for unknown fields and wrong values", () => {
  expect(
    problemsOf(schema, [
      deployment("web", {}, { imagePullpolicy: "Always" }),
      object("v1", "ConfigMap", "x", { data: { a: 1 } }),
    ]),
  ).toEqual([
    "Deployment/web spec.template.spec.containers[0].imagePullpolicy: is an unknown field; did you mean imagePullPolicy?",
    'ConfigMap/x data.a: must be a string, got 1; did you mean "1"?',
  ]);
});

it("schema fails for values that do not fit together, with the nearest name", () => {
  const mounts = { volumeMounts: [{ name: "date", mountPath: "/data" }] };
  const web = deployment("web", { volumes: [{ name: "data", emptyDir: {} }] }, mounts);
  expect(problemsOf(schema, [web])).toEqual([
    'Deployment/web spec.template.spec.containers[0].volumeMounts[0].name: names no volume of the pod, got "date" in container main; did you mean data?',
  ]);
});
