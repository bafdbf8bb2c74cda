import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { StatefulService } from "./stateful-service.ts";

const selector = { "app.kubernetes.io/name": "test-database" };
const labels = { ...selector, "app.kubernetes.io/component": "database", "app.kubernetes.io/part-of": "test" };

test("keeps what it is told on a volume of its own, behind a headless Service", () => {
  const [set, service] = objectsOf((chart) => {
    new StatefulService(chart, "database", {
      image: "postgres:18.1",
      port: 5432,
      storage: { mountPath: "/var/lib/postgresql", size: "8Gi" },
    });
  });
  const isOpen = { tcpSocket: { port: "main" } };
  expect(set).toMatchObject({
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: { name: "test-database", labels },
    spec: {
      replicas: 1,
      serviceName: "test-database",
      selector: { matchLabels: selector },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              ports: [{ name: "main", containerPort: 5432 }],
              startupProbe: { ...isOpen, periodSeconds: 5, failureThreshold: 60 },
              livenessProbe: isOpen,
              readinessProbe: isOpen,
              volumeMounts: [{ name: "data", mountPath: "/var/lib/postgresql" }],
            },
          ],
        },
      },
      volumeClaimTemplates: [
        {
          metadata: { name: "data" },
          spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "8Gi" } } },
        },
      ],
    },
  });
  expect(service).toEqual({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "test-database", labels },
    spec: { clusterIP: "None", selector, ports: [{ name: "main", port: 5432, targetPort: "main" }] },
  });
});

test("takes what differs from the usual", () => {
  const [set] = objectsOf((chart) => {
    new StatefulService(chart, "database", {
      image: "postgres:18.1",
      port: 5432,
      replicas: 3,
      storage: { mountPath: "/var/lib/postgresql", size: "8Gi", storageClass: "nfs" },
      readinessCommand: ["pg_isready"],
      user: 999,
    });
  });
  expect(set).toMatchObject({
    spec: {
      replicas: 3,
      template: {
        spec: {
          securityContext: { runAsUser: 999, fsGroup: 999 },
          containers: [{ readinessProbe: { exec: { command: ["pg_isready"] }, timeoutSeconds: 5 } }],
        },
      },
      volumeClaimTemplates: [{ spec: { storageClassName: "nfs" } }],
    },
  });
});
