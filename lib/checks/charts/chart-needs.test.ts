import { expect, it } from "vitest";
import { object, rendered } from "../testing.ts";
import { chartNeeds } from "./chart-needs.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const monitor = object("monitoring.coreos.com/v1", "ServiceMonitor", "web", { spec: { selector: {}, endpoints: [] } });
const operator = rendered("operator", { provides: { apiGroups: ["monitoring.coreos.com"] } });

it("chart-needs passes for what the application waits for, brings itself, or finds there", () => {
  const waiting = charted("web", {}, [monitor], { wave: 1, dependencies: [{ on: "operator", reason: "" }] });
  expect(problemsOfCharts(chartNeeds, [operator, waiting])).toEqual([]);
  const own = charted("web", { provides: { apiGroups: ["monitoring.coreos.com"] } }, [monitor]);
  expect(problemsOfCharts(chartNeeds, [operator, own])).toEqual([]);
  const byHand = { ...operator, startsByHand: true };
  expect(problemsOfCharts(chartNeeds, [byHand, charted("web", {}, [monitor])])).toEqual([]);
});

it("chart-needs fails for what another application brings, without waiting for it", () => {
  expect(problemsOfCharts(chartNeeds, [operator, charted("web", {}, [monitor])])).toEqual([
    'Application/web needs.apiGroups: does not say that its chart\'s ServiceMonitor web/web needs API group monitoring.coreos.com, which application operator brings; add "monitoring.coreos.com"',
  ]);
});
