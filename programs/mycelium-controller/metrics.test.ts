import { expect, test } from "vitest";
import { metricsText } from "./metrics.ts";

test("as Prometheus reads them", () => {
  const text = metricsText([
    { name: "passes_total", type: "counter", help: "Passes.", values: [{ value: 3 }] },
    { name: "nodes", type: "gauge", help: "Nodes.", values: [{ labels: { state: 'a"b', of: "c" }, value: 0.5 }] },
  ]);
  expect(text).toBe(`# HELP passes_total Passes.
# TYPE passes_total counter
passes_total 3
# HELP nodes Nodes.
# TYPE nodes gauge
nodes{state="a\\"b",of="c"} 0.5
`);
});
