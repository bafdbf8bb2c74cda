import { expect, test } from "vitest";
import { type ChartValues, unknownValues } from "./chart-values.ts";

const known: ChartValues = { image: true, ports: { "*": { expose: true, port: true } }, providers: { file: true } };

test("finds what the chart does not have", () => {
  expect(unknownValues({ image: { anything: 1 }, ports: { web: { port: 1 } } }, known)).toEqual([]);
  expect(unknownValues({ imgae: {}, providers: { flie: {} }, ports: { web: { x: 1 } } }, known)).toEqual([
    { path: ["imgae"], meant: "image" },
    { path: ["providers", "flie"], meant: "providers.file" },
    { path: ["ports", "web", "x"] },
  ]);
});

test("knows where a value is that has moved", () => {
  const moved: ChartValues = { log: true, logs: { general: "log" } };
  expect(unknownValues({ logs: { general: { level: "INFO" }, other: {} } }, moved)).toEqual([
    { path: ["logs", "general"], meant: "log" },
    { path: ["logs", "other"] },
  ]);
});

test("knows where a value of another level belongs", () => {
  expect(unknownValues({ web: {}, expose: true, file: {} }, known, ["web"])).toEqual([
    { path: ["web"], meant: "ports.web" },
    { path: ["expose"], meant: "ports.<name>.expose" },
    { path: ["file"], meant: "providers.file" },
  ]);
});
