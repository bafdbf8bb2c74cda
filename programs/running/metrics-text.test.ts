import { expect, test } from "vitest";
import { formatMetrics } from "./metrics-text.ts";

test("numbers as Prometheus reads them", () => {
  expect(
    formatMetrics([
      { name: "a_total", type: "counter", help: "All.", samples: [{ value: 1 }] },
      { name: "b", type: "gauge", help: "Some.", samples: [{ labels: { x: 'a"\\\n', y: "z" }, value: 0.5 }] },
      { name: "c", type: "gauge", help: "None.", samples: [] },
    ]),
  ).toBe(
    '# HELP a_total All.\n# TYPE a_total counter\na_total 1\n# HELP b Some.\n# TYPE b gauge\nb{x="a\\"\\\\\\n",y="z"} 0.5\n',
  );
});
