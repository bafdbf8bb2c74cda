import { describe, expect, it } from "vitest";
import { isPinned, parseImage } from "./image.ts";
import { compareVersions, parseVersion } from "./version.ts";

describe("compareVersions", () => {
  it.each([
    ["v1.36.5+k3s1", "v1.36.5+k3s2", -1],
    ["v1.36.5-k3s1", "v1.36.5+k3s1", 0],
    ["v1.35.9+k3s1", "v1.36.0+k3s1", -1],
    ["1.10.0", "1.9.9", 1],
    ["2.0.0-rc.1", "2.0.0", -1],
    ["2.0.0-rc.2", "2.0.0-rc.1", 1],
    ["2.0.0-alpha.1", "2.0.0-beta.1", -1],
    ["1.2.3-alpine", "1.2.3-debian", 0],
    ["1.2", "1.2.3", 0],
  ])("orders %s and %s", (a, b, order) => {
    const [one, other] = [parseVersion(a), parseVersion(b)];
    expect(one && other && Math.sign(compareVersions(one, other))).toBe(order);
  });

  it.each(["latest", "", "abc1.2", "20260101120000", "1.2abc"])("does not read %j", (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe("isPinned", () => {
  it.each([
    ["traefik/whoami:v1.11.0", true],
    ["localhost:5000/app:1.2", true],
    ["app@sha256:0123", true],
    ["app:main-1a2b3c4", true],
    ["app:2026-01-31.4", true],
    ["app", false],
    ["localhost:5000/app", false],
    ["app:latest", false],
    ["app:3", false],
    ["app:3-alpine", false],
    ["app:stable", false],
  ])("judges %s", (reference, pinned) => {
    expect(isPinned(parseImage(reference))).toBe(pinned);
  });
});
