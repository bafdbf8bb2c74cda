import { describe, expect, test } from "vitest";
import { fullImageReference, isImageReference, isPinned, parseImage } from "./image.ts";

const digest = `sha256:${"0".repeat(64)}`;

describe("parseImage", () => {
  test.each([
    ["nginx", "nginx", undefined, undefined],
    ["nginx:1.27", "nginx", "1.27", undefined],
    ["registry.example.com:5000/team/app", "registry.example.com:5000/team/app", undefined, undefined],
    ["registry.example.com:5000/team/app:v1", "registry.example.com:5000/team/app", "v1", undefined],
    [`nginx:1.27@${digest}`, "nginx", "1.27", digest],
  ])("%s", (reference, repository, tag, sha) => {
    expect(parseImage(reference)).toEqual({ repository, tag, digest: sha });
  });
});

describe("isPinned", () => {
  test.each([
    "traefik/whoami:v1.11.0",
    "postgres:16.4",
    "redis:7.4.1-alpine",
    "web:2026-01-31",
    "web:2026.11.20",
    "web:nightly-20260131",
    "debian:bookworm-20250113-slim",
    "minio/minio:RELEASE.2025-09-07T16-13-09Z",
    "app:release-1.4",
    "app:version_2.0.1",
    "tomcat:jre21-10.1.4",
    "ghcr.io/org/app:sha-1f3c9ab",
    "ghcr.io/org/app:1f3c9ab42d",
    "rancher/k3s:v1.36.5-k3s1",
    `nginx@${digest}`,
    `nginx:latest@${digest}`,
  ])("%s is", (reference) => expect(isPinned(parseImage(reference))).toBe(true));

  test.each([
    "nginx",
    "nginx:latest",
    "nginx:1",
    "node:v20",
    "node:20-alpine3.19",
    "nginx:stable-alpine",
    "app:main",
    "app:defaced",
    "app:1-2-3x",
    "registry.example.com:5000/team/app",
  ])("%s is not", (reference) => expect(isPinned(parseImage(reference))).toBe(false));
});

test.each([
  ["nginx", "docker.io/library/nginx:latest"],
  ["nginx:1.27", "docker.io/library/nginx:1.27"],
  ["traefik/whoami:v1.11.0", "docker.io/traefik/whoami:v1.11.0"],
  ["index.docker.io/traefik/whoami:v1.11.0", "docker.io/traefik/whoami:v1.11.0"],
  ["docker.io/traefik:v3", "docker.io/library/traefik:v3"],
  ["quay.io/argoproj/argocd:v3.5.1", "quay.io/argoproj/argocd:v3.5.1"],
  ["localhost/app:1.0", "localhost/app:1.0"],
  ["registry:5000/app", "registry:5000/app:latest"],
  [`nginx@${digest}`, `docker.io/library/nginx@${digest}`],
  [`nginx:1.27@${digest}`, `docker.io/library/nginx:1.27@${digest}`],
])("runtimes read %s as %s", (reference, full) => {
  expect(fullImageReference(reference)).toBe(full);
});

test.each<[string, boolean]>([
  ["nginx", true],
  [`registry.example.com:5000/team/a_b/c--d:v1@${digest}`, true],
  ["", false],
  ["/nginx", false],
  ["ghcr.io/Team/app:1", false],
  ["nginx:", false],
  ["nginx:{{ .Values.tag }}", false],
  ["nginx@sha256:0", false],
  ["$(IMAGE)", false],
  ["https://example.com/image", false],
])("%j can be an image reference: %s", (text, expected) => {
  expect(isImageReference(text)).toBe(expected);
});
