import { describe, expect, it } from "vitest";
import { check } from "../check.ts";
import { deployment, input, problemsOf } from "../testing.ts";
import { unpinnedImage } from "./unpinned-image.ts";

const digest = `sha256:${"0".repeat(64)}`;

describe("unpinned-image", () => {
  it.each([
    "traefik/whoami:v1.11.0",
    "postgres:16.4",
    "redis:7.4.1-alpine",
    "registry.example.com:5000/team/app:2026.11.20",
    "minio/minio:RELEASE.2025-09-07T16-13-09Z",
    "ghcr.io/org/app:sha-1f3c9ab",
    `nginx@${digest}`,
    `nginx:latest@${digest}`,
  ])("passes for %s", (image) => {
    expect(problemsOf(unpinnedImage, [deployment("web", {}, { image })])).toEqual([]);
  });

  it.each([
    "nginx",
    "nginx:latest",
    "ghcr.io/org/app:main",
    "ghcr.io/org/app:edge",
    "nginx:1",
    "nginx:stable-alpine",
    "node:v20",
    "registry.example.com:5000/team/app",
  ])("fails for %s", (image) => {
    expect(problemsOf(unpinnedImage, [deployment("web", {}, { image })])).toEqual([
      `Deployment/web spec.template.spec.containers[0].image: is not pinned, got "${image}"; name the version that is meant`,
    ]);
  });

  it("fails for an image that is a volume", () => {
    expect(
      problemsOf(unpinnedImage, [deployment("web", { volumes: [{ name: "x", image: { reference: "data:latest" } }] })]),
    ).toEqual([
      'Deployment/web spec.template.spec.volumes[0].image.reference: is not pinned, got "data:latest"; name the version that is meant',
    ]);
  });

  it("only warns of a moving tag in a chart, but for the newest of all", () => {
    const release = { repository: "", name: "web", version: "1.2.3", releaseName: "web", namespace: "web", values: {} };
    const severities = ["web:1", "web:latest", "web"].map((image) => {
      const manifest = deployment("web", {}, { image });
      const chart = { release, renderedBy: "argo-cd" as const, template: "web/templates/deployment.yaml" };
      return check(input([{ manifest, file: "chart web 1.2.3", chart }]), [unpinnedImage])[0]?.severity;
    });
    expect(severities).toEqual(["warning", "error", "error"]);
  });
});
