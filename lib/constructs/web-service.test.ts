import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import type { Volume } from "./volume.ts";
import { WebService } from "./web-service.ts";

const selector = { "app.kubernetes.io/name": "test-whoami" };
const labels = { ...selector, "app.kubernetes.io/component": "whoami", "app.kubernetes.io/part-of": "test" };

test("runs one image as nobody, with probes and limits, behind a Service", () => {
  const made = objectsOf((chart) => {
    new WebService(chart, "whoami", { image: "traefik/whoami:v1.11.0", port: 80 });
  });
  expect(made).toEqual([
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "test-whoami", labels },
      spec: {
        replicas: 1,
        selector: { matchLabels: selector },
        template: {
          metadata: { labels },
          spec: {
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            securityContext: {
              runAsNonRoot: true,
              runAsUser: 65_532,
              runAsGroup: 65_532,
              seccompProfile: { type: "RuntimeDefault" },
            },
            containers: [
              {
                name: "test-whoami",
                image: "traefik/whoami:v1.11.0",
                ports: [{ name: "http", containerPort: 80 }],
                livenessProbe: { httpGet: { path: "/", port: "http" } },
                readinessProbe: { httpGet: { path: "/", port: "http" } },
                resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "64Mi" } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ["ALL"] },
                },
              },
            ],
          },
        },
      },
    },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "test-whoami", labels },
      spec: { selector, ports: [{ name: "http", port: 80, targetPort: "http" }] },
    },
  ]);
});

test("takes what differs from the usual", () => {
  const [deployment] = objectsOf((chart) => {
    new WebService(chart, "whoami", {
      image: "traefik/whoami:v1.11.0",
      port: 8080,
      replicas: 3,
      healthPath: "/health",
      cpu: "100m",
      memory: "1Gi",
      user: 1000,
    });
  });
  expect(deployment).toMatchObject({
    spec: {
      replicas: 3,
      template: {
        spec: {
          securityContext: { runAsUser: 1000, runAsGroup: 1000 },
          containers: [
            {
              ports: [{ containerPort: 8080 }],
              livenessProbe: { httpGet: { path: "/health", port: "http" } },
              readinessProbe: { httpGet: { path: "/health", port: "http" } },
              resources: { requests: { cpu: "100m", memory: "1Gi" }, limits: { memory: "1Gi" } },
            },
          ],
        },
      },
    },
  });
});

test("stops the old pod before the new one starts where both would claim a volume", () => {
  const deploymentWith = (volume: Volume) => {
    const [deployment] = objectsOf((chart) => {
      new WebService(chart, "whoami", { image: "traefik/whoami:v1.11.0", port: 80, volumes: { data: volume } });
    });
    return deployment;
  };
  const oneAfterTheOther = {
    spec: { strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } },
  };
  expect(deploymentWith({ mountPath: "/data", claim: "data" })).toMatchObject(oneAfterTheOther);
  expect(deploymentWith({ mountPath: "/data", emptyDir: { sizeLimit: "1Gi" } })).not.toMatchObject(oneAfterTheOther);
});

test("two of them in one application differ by their ids", () => {
  const made = objectsOf((chart) => {
    new WebService(chart, "web", { image: "traefik/whoami:v1.11.0", port: 80 });
    new WebService(chart, "api", { image: "traefik/whoami:v1.11.0", port: 80 });
  });
  expect(made).toMatchObject([
    { kind: "Deployment", metadata: { name: "test-web" } },
    { kind: "Service", metadata: { name: "test-web" } },
    { kind: "Deployment", metadata: { name: "test-api" } },
    { kind: "Service", metadata: { name: "test-api" } },
  ]);
});
