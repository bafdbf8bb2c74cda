import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const job = (image: string) => ({
  apiVersion: "batch/v1",
  kind: "CronJob",
  spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: "a", image }] } } } } },
});
const back = "it may not read the data that the newer version wrote";
const moving = "container a may run something else after each restart";

describe("an image", () => {
  it.each([
    ["postgres:16.4", "postgres:15.8", [`danger image-downgraded: postgres goes from 16.4 back to 15.8: ${back}`]],
    ["postgres:16", "postgres:15", [`danger image-downgraded: postgres goes from 16 back to 15: ${back}`]],
    ["app:v2.0.0", "app:v2.0.0-rc.1", [`danger image-downgraded: app goes from v2.0.0 back to v2.0.0-rc.1: ${back}`]],
    ["app:1.2.3", "app:latest", [`danger image-unpinned: app has the moving tag latest: ${moving}`]],
    ["app:1.2.3", "app", [`danger image-unpinned: app has no tag: ${moving}`]],
    [
      "app:1.2.3@sha256:0123",
      "app:1.2.3",
      ["warning image-unpinned: app loses its digest: whoever can write to the registry decides what container a runs"],
    ],
  ])("fails from %s to %s", (from, to, risks) => {
    expect(risksBetween(job(from), job(to))).toEqual(risks);
  });

  it.each([
    ["app:1.9.0", "app:1.10.0"],
    ["app:1.2.3-alpine", "app:1.2.3-debian"],
    ["app:2.0", "other:1.0"],
    ["app:latest", "app:latest@sha256:0123"],
    ["app:latest", "app:stable"],
  ])("passes from %s to %s", (from, to) => {
    expect(risksBetween(job(from), job(to))).toEqual([]);
  });

  it("fails when it is new and no exact version", () => {
    expect(risksBetween(undefined, job("app:latest"))).toEqual([
      `warning image-unpinned: app has the moving tag latest: ${moving}`,
    ]);
    expect(risksBetween(undefined, job("app:1.2.3"))).toEqual([]);
    expect(risksBetween(undefined, job("app:2026-01-31"))).toEqual([]);
  });
});
