import { ApiObject } from "cdk8s";
import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { type PodProps, podTemplate } from "./pod-template.ts";

const labels = { app: "web" };
const claimed = { name: "data", mountPath: "/var/lib/web" };

function templateOf(props: Partial<PodProps>, more: Partial<Parameters<typeof podTemplate>[2]> = {}): unknown {
  const pod = { image: "registry.example.com/web:1.2.3", ...props };
  const [made] = objectsOf((chart) => {
    new ApiObject(chart, "template", {
      apiVersion: "v1",
      kind: "PodTemplate",
      template: podTemplate("web", pod, { labels, ...more }),
    });
  });
  return made;
}

test("is nobody, has no token, no variables of Services and no way to write", () => {
  expect(templateOf({})).toMatchObject({
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
            name: "web",
            image: "registry.example.com/web:1.2.3",
            resources: { requests: {}, limits: {} },
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ["ALL"] },
            },
          },
        ],
      },
    },
  });
});

test("takes a command, and an environment of texts, Secrets and ConfigMaps", () => {
  const made = templateOf({
    command: ["/web"],
    args: ["--verbose"],
    env: {
      MODE: "fast",
      PASSWORD: { secret: "database", key: "password" },
      COLOR: { configMap: "theme", key: "color" },
    },
    envFrom: [{ secret: "tokens" }, { configMap: "settings" }],
  });
  expect(made).toMatchObject({
    template: {
      spec: {
        containers: [
          {
            command: ["/web"],
            args: ["--verbose"],
            env: [
              { name: "MODE", value: "fast" },
              { name: "PASSWORD", valueFrom: { secretKeyRef: { name: "database", key: "password" } } },
              { name: "COLOR", valueFrom: { configMapKeyRef: { name: "theme", key: "color" } } },
            ],
            envFrom: [{ secretRef: { name: "tokens" } }, { configMapRef: { name: "settings" } }],
          },
        ],
      },
    },
  });
});

test("mounts volumes that its group may use, and names those that it does not claim itself", () => {
  const made = templateOf(
    { user: 999, volumes: { tmp: { mountPath: "/tmp", emptyDir: { sizeLimit: "64Mi" } } } },
    { claimed },
  );
  expect(made).toMatchObject({
    template: {
      spec: {
        securityContext: { runAsUser: 999, runAsGroup: 999, fsGroup: 999, fsGroupChangePolicy: "OnRootMismatch" },
        containers: [{ volumeMounts: [{ name: "tmp", mountPath: "/tmp" }, claimed] }],
        volumes: [{ name: "tmp", emptyDir: {} }],
      },
    },
  });
});
