import { expect, it } from "vitest";
import { object, pod, problemsAfter, problemsOf } from "./testing.ts";

it("takes a Pod", () => {
  expect(problemsOf(pod())).toEqual([]);
});

it("refuses a node beside gates, and images with spaces around them", () => {
  expect(
    problemsOf(pod({ nodeName: "a", schedulingGates: [{ name: "example.com/a" }] }, { image: "nginx:1 " })),
  ).toEqual([
    "spec.nodeName: must not be set beside schedulingGates",
    'spec.containers[0].image: must not have spaces around it, got "nginx:1 "',
  ]);
});

it("warns of a name that no host has", () => {
  expect(problemsAfter(pod(), ["metadata.name", "a.b"])).toEqual([
    "warning metadata.name: should be a DNS label, because pods are called after it, got a.b",
  ]);
});

it("judges a PodTemplate, whose images nobody pulls yet", () => {
  const template = (image: string, ports: readonly { name: string; containerPort: number }[]) =>
    problemsOf(object("v1", "PodTemplate", { template: { spec: { containers: [{ name: "main", image, ports }] } } }));
  expect(template("nginx:1 ", [{ name: "a", containerPort: 80 }])).toEqual([]);
  expect(
    template("nginx:1", [
      { name: "a", containerPort: 80 },
      { name: "a", containerPort: 81 },
    ]),
  ).toEqual(["template.spec.containers[0].ports[1].name: repeats the port name a of the container"]);
});
