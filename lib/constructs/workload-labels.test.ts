import { App, Chart } from "cdk8s";
import { Construct } from "constructs";
import { expect, test } from "vitest";
import { workloadLabels } from "./workload-labels.ts";

const chart = new Chart(new App(), "shop", { disableResourceNameHashes: true });

test.each([
  ["shop", "shop"],
  ["database", "shop-database"],
])("names %s after the application and itself, once each, and selects by that alone", (id, name) => {
  expect(workloadLabels(new Construct(chart, id))).toEqual({
    name,
    selector: { "app.kubernetes.io/name": name },
    labels: {
      "app.kubernetes.io/name": name,
      "app.kubernetes.io/component": id,
      "app.kubernetes.io/part-of": "shop",
    },
  });
});
