import { expect, test } from "vitest";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { unknownValues } from "./chart-values.ts";
import { k3sLines } from "./lines.ts";
import { traefikChartPorts, traefikChartValues } from "./traefik-chart.ts";

function unknownIn(values: JsonObject, kubernetes: string) {
  const known = traefikChartValues(kubernetes);
  return known === undefined
    ? "nothing is known"
    : unknownValues(values, known, traefikChartPorts).map(({ path, meant }) => [path.join("."), meant]);
}

test("K3s' Traefik chart of v1.36 has no more what that of v1.35 had", () => {
  const values = { ports: { web: { redirections: {} } }, globalArguments: [] };
  expect(unknownIn(values, "1.35")).toEqual([]);
  expect(unknownIn(values, "1.36")).toEqual([
    ["ports.web.redirections", undefined],
    ["globalArguments", undefined],
  ]);
});

test("the logs have other names since v1.37", () => {
  const former = { logs: { access: { enabled: true }, general: { level: "INFO" } } };
  const now = { accessLog: { enabled: true }, log: { level: "INFO" } };
  expect(unknownIn(former, "1.36")).toEqual([]);
  expect(unknownIn(former, "1.37")).toEqual([
    ["logs.access", "accessLog"],
    ["logs.general", "log"],
  ]);
  expect(unknownIn(now, "1.37")).toEqual([]);
  expect(unknownIn(now, "1.36")).toEqual([
    ["accessLog", "logs.access"],
    ["log", "logs.general"],
  ]);
});

test("every line has values, and a newer one none", () => {
  for (const kubernetes of Object.keys(k3sLines)) expect(unknownIn({ ports: {} }, kubernetes)).toEqual([]);
  expect(unknownIn({ anything: 1 }, "1.99")).toBe("nothing is known");
});
