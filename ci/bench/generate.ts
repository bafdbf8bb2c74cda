import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Objects of each generated application. */
export const objectsPerApplication = 10;

/** Makes the objects of one application; plain JavaScript, so that every tool that is measured runs the same code. */
const objectsModule = `
export function objectsOf(application) {
  return Array.from({ length: ${objectsPerApplication} }, (_, index) => {
    const name = \`svc-\${application}-\${Math.floor(index / 4)}\`;
    return [deployment, service, configMap, ingress][index % 4](name);
  });
}

function deployment(name) {
  const labels = { "app.kubernetes.io/name": name, "app.kubernetes.io/component": "server" };
  const probe = (path) => ({ httpGet: { path, port: "http" }, periodSeconds: 10, failureThreshold: 3 });
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, labels },
    spec: {
      replicas: 2,
      revisionHistoryLimit: 3,
      selector: { matchLabels: labels },
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532, fsGroup: 65532, seccompProfile: { type: "RuntimeDefault" } },
          containers: [
            {
              name: "server",
              image: "traefik/whoami:v1.11.0",
              args: ["--port=8080", "--name=" + name, "--verbose"],
              ports: [{ name: "http", containerPort: 8080 }],
              env: [
                { name: "MODE", value: "on" },
                { name: "RETRIES", value: "3" },
                { name: "URL", value: "https://example.com/" + name },
                { name: "POD", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
              ],
              envFrom: [{ configMapRef: { name, optional: true } }],
              resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
              livenessProbe: probe("/health"),
              readinessProbe: probe("/ready"),
              securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
              volumeMounts: [{ name: "config", mountPath: "/etc/server", readOnly: true }, { name: "tmp", mountPath: "/tmp" }],
            },
          ],
          volumes: [{ name: "config", configMap: { name, optional: true } }, { name: "tmp", emptyDir: { sizeLimit: "16Mi" } }],
        },
      },
    },
  };
}

function service(name) {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: { selector: { "app.kubernetes.io/name": name }, ports: [{ name: "http", port: 80, targetPort: "http" }] },
  };
}

function configMap(name) {
  const lines = Array.from({ length: 8 }, (_, line) => "option-" + line + " = " + name);
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name },
    data: { "server.conf": lines.join("\\n") + "\\n", retries: "30", enabled: "yes", url: "https://example.com/" + name },
  };
}

function ingress(name) {
  const host = name + ".bench.example.com";
  const path = { path: "/", pathType: "Prefix", backend: { service: { name, port: { name: "http" } } } };
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name },
    spec: { ingressClassName: "traefik", tls: [{ hosts: [host] }], rules: [{ host, http: { paths: [path] } }] },
  };
}
`;

/** The source of the cluster that everything runs in. */
export const overlay = `import { defineCluster } from "../../lib/cluster/define-cluster.ts";

export default defineCluster({
  name: "bench",
  domain: "bench.example.com",
  repository: { url: "https://git.example.com/bench.git" },
  k3sVersion: "v1.36.5+k3s1",
  nodes: { "bench-1": { role: "server", address: "192.168.1.10" } },
});
`;

/** Name of the application at a position. */
export function applicationName(index: number): string {
  return `app-${String(index).padStart(5, "0")}`;
}

/** The source of one application; \`extra\` changes one of its objects. */
export function applicationSource(name: string, extra = ""): string {
  return `import { ApiObject } from "cdk8s";
import { defineApplication } from "../../lib/application/application.ts";
import { objectsOf } from "../objects.mjs";

export default defineApplication({
  description: "Application ${name} of the benchmark.",
  // Not its own, which would add objects that the other tools do not make.
  namespace: "default",
  build: ({ chart }) => {
    for (const [index, manifest] of objectsOf("${name}").entries()) new ApiObject(chart, \`object-\${index}\`, manifest);
    ${extra}
  },
});
`;
}

/** A repository of so many applications, with the library and the packages of this one. */
export function generateRepository(folder: string, own: string, applications: number): void {
  for (const path of ["infrastructure/overlays", "applications/workloads"])
    mkdirSync(join(folder, path), { recursive: true });
  for (const path of ["lib", "node_modules"]) symlinkSync(join(own, path), join(folder, path));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench", private: true, type: "module" }));
  writeFileSync(join(folder, "infrastructure/overlays/bench.ts"), overlay);
  writeFileSync(join(folder, "applications/objects.mjs"), objectsModule);
  for (let index = 0; index < applications; index++) {
    const name = applicationName(index);
    writeFileSync(join(folder, `applications/workloads/${name}.app.ts`), applicationSource(name));
  }
}
