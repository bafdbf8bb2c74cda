import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { problemsOf, rendered, service } from "../testing.ts";
import { oneOwner } from "./one-owner.ts";
import { application } from "./testing.ts";

const repoURL = "https://git.example.com/platform.git";
const syncing = (name: string, path: string, more: JsonObject = {}, spec: JsonObject = {}) =>
  application(name, { source: { repoURL, path, ...more }, ...spec });

describe("one-owner", () => {
  it("passes for folders of their own, also below one that is not searched", () => {
    const objects = [
      syncing("a", "dist/a"),
      syncing("b", "dist/b"),
      syncing("c", "dist/a/c"),
      syncing("d", "dist/ab", { directory: { recurse: true } }),
    ];
    expect(problemsOf(oneOwner, objects)).toEqual([]);
  });

  it("passes for one folder in two places", () => {
    const elsewhere = { destination: { name: "other", namespace: "web" } };
    expect(problemsOf(oneOwner, [syncing("a", "dist/a"), syncing("b", "dist/a", {}, elsewhere)])).toEqual([]);
    expect(problemsOf(oneOwner, [syncing("a", "dist/a"), syncing("b", "dist/a", { targetRevision: "next" })])).toEqual(
      [],
    );
  });

  it("fails for one folder with two owners", () => {
    expect(problemsOf(oneOwner, [syncing("a", "dist/a"), syncing("b", "./dist/a/")])).toEqual([
      'Application/b spec.source.path: is a folder with two owners: Application a also syncs it, got "dist/a"; let one Application sync each folder',
    ]);
  });

  it("fails for a folder below one that is searched", () => {
    expect(
      problemsOf(oneOwner, [syncing("a", "dist", { directory: { recurse: true } }), syncing("b", "dist/x/b")]),
    ).toEqual([
      'Application/b spec.source.path: is a folder with two owners: Application a syncs everything below dist, got "dist/x/b"; let one Application sync each folder',
    ]);
  });

  it("fails for a manifest of what a chart makes", () => {
    const applications = [rendered("web", { provides: { services: [{ name: "web", port: 80 }] } })];
    expect(problemsOf(oneOwner, [service("web")], { cluster: testCluster(), applications })).toEqual([
      "Service/web metadata.name: is also made by the chart of application web, as its provides says; keep one of them",
    ]);
  });
});
