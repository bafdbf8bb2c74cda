import { describe, expect, test } from "vitest";
import { formatProblem, type Problem } from "../errors.ts";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { parsePath } from "../kubernetes/path.ts";
import { type ChartPatch, patched } from "./chart-patch.ts";

const template = "shop/templates/all.yaml";
const reason = "It has to be so.";
const deployment = (spec: JsonObject, name = "shop"): Manifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name, namespace: "shop" },
  spec,
});
const shop = deployment({
  replicas: 1,
  template: { spec: { containers: [{ name: "a", image: "a:1" }, { name: "b" }] } },
});
const service: Manifest = { apiVersion: "v1", kind: "Service", metadata: { name: "shop", namespace: "shop" } };

function outcomeOf(...patches: readonly Omit<ChartPatch, "reason">[]) {
  const problems: Problem[] = [];
  const all = [shop, service].map((manifest) => ({ manifest, template }));
  const objects = patched(
    all,
    patches.map((patch) => ({ ...patch, reason })),
    parsePath,
    "shop.app.ts chart.patches",
    problems,
  );
  return { objects: objects.map(({ manifest }) => manifest), problems: problems.map(formatProblem) };
}

const meant = { kind: "apps/Deployment", name: "shop" };

describe("an object", () => {
  test("gets values, in lists and where there was no mapping, and loses others", () => {
    const set = {
      "spec.template.spec.containers[0].image": "mirror.example.com/a:1",
      'metadata.annotations["example.com/note"]': "x",
    };
    expect(outcomeOf({ ...meant, set, remove: ["spec.replicas", "spec.template.spec.containers[1]"] })).toEqual({
      objects: [
        {
          ...deployment({ template: { spec: { containers: [{ name: "a", image: "mirror.example.com/a:1" }] } } }),
          metadata: { name: "shop", namespace: "shop", annotations: { "example.com/note": "x" } },
        },
        service,
      ],
      problems: [],
    });
  });

  test("goes, alone", () => {
    expect(outcomeOf({ ...meant, drop: true })).toEqual({ objects: [service], problems: [] });
  });

  test("is changed by one patch after the other", () => {
    const [first] = outcomeOf({ ...meant, set: { "spec.replicas": 2 } }, { ...meant, remove: ["spec"] }).objects;
    expect(first).toEqual({ apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "shop", namespace: "shop" } });
  });
});

describe("a patch is wrong", () => {
  test.each<[string, Omit<ChartPatch, "reason">, string]>([
    [
      "that matches nothing",
      { kind: "apps/Deployment", name: "shopp", drop: true },
      'shop.app.ts chart.patches[0]: matches nothing that the chart makes, got "apps/Deployment shopp"; did you mean "apps/Deployment shop"?',
    ],
    [
      "of another namespace",
      { ...meant, namespace: "store", drop: true },
      'shop.app.ts chart.patches[0]: matches nothing that the chart makes, got "apps/Deployment store/shop"; remove it',
    ],
    [
      "that takes the name",
      { ...meant, remove: ["metadata.name"] },
      'shop.app.ts chart.patches[0].remove: leaves no whole object of apps/Deployment shop, got "metadata.name"; correct the path, or remove it',
    ],
    [
      "that removes what is not there",
      { ...meant, remove: ["spec.paused"] },
      'shop.app.ts chart.patches[0].remove: changes nothing in apps/Deployment shop, which has no such place, got "spec.paused"; correct the path, or remove it',
    ],
    [
      "that sets an item beyond the list",
      { ...meant, set: { "spec.template.spec.containers[2].image": "c:1" } },
      'shop.app.ts chart.patches[0].set: changes nothing in apps/Deployment shop, which has no such place, got "spec.template.spec.containers[2].image"; correct the path, or remove it',
    ],
    [
      "that sets a member of a number",
      { ...meant, set: { "spec.replicas.most": 3 } },
      'shop.app.ts chart.patches[0].set: changes nothing in apps/Deployment shop, which has no such place, got "spec.replicas.most"; correct the path, or remove it',
    ],
  ])("%s", (_, patch, message) => {
    expect(outcomeOf(patch)).toEqual({ objects: [shop, service], problems: [message] });
  });
});
