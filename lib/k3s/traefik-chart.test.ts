import { expect, test } from "vitest";
import { unknownValues } from "./chart-values.ts";
import { traefikChartPorts, traefikChartValues } from "./traefik-chart.ts";

test("K3s' Traefik chart of v1.36 has no more what that of v1.35 had", () => {
  const values = { ports: { web: { redirections: {} } }, globalArguments: [] };
  expect(unknownValues(values, traefikChartValues(35), traefikChartPorts)).toEqual([]);
  expect(unknownValues(values, traefikChartValues(36), traefikChartPorts).map(({ path }) => path.join("."))).toEqual([
    "ports.web.redirections",
    "globalArguments",
  ]);
});
