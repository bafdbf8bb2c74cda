import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { largeObject } from "./large-object.ts";
import { application, synced } from "./testing.ts";

const annotation = "argocd.argoproj.io/sync-options";
const definition = (size: number, annotations: JsonObject = {}) =>
  synced(
    object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "x", {
      metadata: { annotations },
      spec: { description: "é".repeat(size / 2) },
    }),
  );
const serverSide = application("web", { syncPolicy: { syncOptions: ["ServerSideApply=true"] } });

describe("large-object", () => {
  it("passes for what is small, or applied on the server", () => {
    expect(problemsOf(largeObject, [application("web"), definition(260_000)])).toEqual([]);
    expect(problemsOf(largeObject, [serverSide, definition(300_000)])).toEqual([]);
    expect(
      problemsOf(largeObject, [application("web"), definition(300_000, { [annotation]: "ServerSideApply=true" })]),
    ).toEqual([]);
    expect(problemsOf(largeObject, [definition(300_000)])).toEqual([]);
  });

  it("fails for what is too large for an annotation", () => {
    const problem = (size: number) =>
      `CustomResourceDefinition/x: has ${size} bytes, too many to be applied on the client; set annotation ${annotation} to ServerSideApply=true`;
    expect(problemsOf(largeObject, [application("web"), definition(300_000)])).toEqual([problem(300_141)]);
    const onClient = definition(300_000, { [annotation]: "ServerSideApply=false" });
    expect(problemsOf(largeObject, [serverSide, onClient])).toEqual([problem(300_198)]);
  });

  it("fails for a ConfigMap with more than it can hold", () => {
    const config = object("v1", "ConfigMap", "x", { data: { a: "x".repeat(600_000), b: "x".repeat(500_000) } });
    expect(
      problemsOf(largeObject, [config, object("v1", "Secret", "y", { data: { a: "x".repeat(1_200_000) } })]),
    ).toEqual(["ConfigMap/x data: holds 1100000 bytes; divide it"]);
  });
});
