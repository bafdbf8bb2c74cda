import { describe, expect, test } from "vitest";
import { imagesOf } from "./images.ts";
import type { Json, JsonObject } from "./manifest.ts";

const digest = `sha256:${"0".repeat(64)}`;

/** As `<image> <field>`. */
function named(apiVersion: string, kind: string, spec: Json): string[] {
  return imagesOf({ apiVersion, kind, metadata: { name: "x" }, spec }).map(({ image, path }) => `${image} ${path}`);
}

const inPod = (spec: JsonObject) => named("v1", "Pod", spec);

describe("a pod", () => {
  test("names the images of all its containers and volumes", () => {
    const template: JsonObject = {
      spec: {
        initContainers: [{ image: "busybox:1.37" }],
        containers: [{ image: "ghcr.io/org/app:v1" }, { image: `nginx@${digest}` }, { name: "no image" }],
        volumes: [
          { name: "a", emptyDir: {} },
          { name: "b", image: { reference: "quay.io/org/data:2" } },
        ],
      },
    };
    expect(named("apps/v1", "Deployment", { template })).toEqual([
      "docker.io/library/busybox:1.37 spec.template.spec.initContainers[0].image",
      "ghcr.io/org/app:v1 spec.template.spec.containers[0].image",
      `docker.io/library/nginx@${digest} spec.template.spec.containers[1].image`,
      "quay.io/org/data:2 spec.template.spec.volumes[1].image.reference",
    ]);
  });

  test("tells an operator images in arguments and variables", () => {
    const args = [
      "--v=2",
      "--acme-http01-solver-image=quay.io/jetstack/cert-manager-acmesolver:v1.21.1",
      "--prometheus-config-reloader=quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1",
      "--image",
      "registry:5000/app:1",
    ];
    const env: JsonObject[] = [
      { name: "RELATED_IMAGE_POSTGRES", value: "ghcr.io/org/postgres:17.1" },
      { name: "SIDECAR_IMAGE", valueFrom: { configMapKeyRef: { name: "a", key: "b" } } },
      { name: "HELPER_IMAGE", value: "helper:2" },
    ];
    expect(inPod({ containers: [{ args, env }] })).toEqual([
      "quay.io/jetstack/cert-manager-acmesolver:v1.21.1 spec.containers[0].args[1]",
      "quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1 spec.containers[0].args[2]",
      "registry:5000/app:1 spec.containers[0].args[4]",
      "ghcr.io/org/postgres:17.1 spec.containers[0].env[0].value",
      "docker.io/library/helper:2 spec.containers[0].env[2].value",
    ]);
  });

  test("names none in what only looks like one", () => {
    const args = [
      "--config-reloader-cpu-request=10m",
      "--image-pull-policy=Always",
      "--imagenet=a:1",
      "--default-base-image=quay.io/thanos/thanos",
      "--image",
      "--verbose",
      "--image=$(IMAGE)",
    ];
    const env = [
      { name: "IMAGINE", value: "a:1" },
      { name: "IMAGE_PULL_POLICY", value: "Always" },
    ];
    expect(inPod({ containers: [{ args, env, image: "{{ image }}" }] })).toEqual([]);
  });
});

describe("a custom resource", () => {
  const server = (spec: Json) => named("monitoring.coreos.com/v1", "Prometheus", spec);

  test("names those of the pods that an operator makes of it", () => {
    const spec = {
      image: "quay.io/prometheus/prometheus:v3.14.0",
      baseImage: "older",
      version: "v3.14.0",
      thanos: { image: "quay.io/thanos/thanos:v0.42.4" },
      containers: [{ name: "proxy", image: "proxy:1" }],
    };
    expect(server(spec)).toEqual([
      "quay.io/prometheus/prometheus:v3.14.0 spec.image",
      "quay.io/thanos/thanos:v0.42.4 spec.thanos.image",
      "docker.io/library/proxy:1 spec.containers[0].image",
    ]);
    expect(named("postgresql.cnpg.io/v1", "Cluster", { imageName: "ghcr.io/cloudnative-pg/postgresql:18" })).toEqual([
      "ghcr.io/cloudnative-pg/postgresql:18 spec.imageName",
    ]);
  });

  test.each<[string, JsonObject]>([
    ["quay.io/prometheus/prometheus:v2.1.0", { version: "v2.1.0" }],
    ["quay.io/prometheus/prometheus:custom", { version: "v2.1.0", tag: "custom" }],
    [`quay.io/prometheus/prometheus@${digest}`, { tag: "custom", sha: "0".repeat(64) }],
  ])("names %s in parts", (image, fields) => {
    expect(server({ baseImage: "quay.io/prometheus/prometheus", ...fields })).toEqual([`${image} spec.baseImage`]);
  });

  test("names none where its kind makes no pods", () => {
    expect(named("argoproj.io/v1alpha1", "Application", { source: { kustomize: { image: "a:1" } } })).toEqual([]);
    expect(named("v1", "ConfigMap", { image: "a:1" })).toEqual([]);
  });
});
