import type { ApplicationConfig } from "../application/application.ts";
import type { RenderedApplication } from "../application/rendered-application.ts";
import { type JsonObject, type Manifest, objectAt } from "../kubernetes/manifest.ts";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { isClusterScoped } from "../kubernetes/scopes.ts";
import { testMember } from "../testing.ts";
import { check } from "./check.ts";
import type { CheckInput, CheckObject } from "./input.ts";
import type { CheckProblem } from "./problem.ts";
import type { Rule } from "./rule.ts";

/** An object in namespace `web`, if its kind lies in one. */
export function object(apiVersion: string, kind: string, name: string, fields: JsonObject = {}): Manifest {
  const place: JsonObject = isClusterScoped({ apiVersion, kind }) ? {} : { namespace: "web" };
  return { apiVersion, kind, ...fields, metadata: { name, ...place, ...objectAt(fields, "metadata") } };
}

/** A Deployment against which no rule has anything, with some fields of its pods or of their only container changed. */
export function deployment(name: string, pod: JsonObject = {}, container: JsonObject = {}): Manifest {
  return object("apps/v1", "Deployment", name, {
    spec: {
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: podSpec(pod, container) },
    },
  });
}

/** The pods of `deployment`. */
export function podSpec(pod: JsonObject = {}, container: JsonObject = {}): JsonObject {
  return {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
    containers: [
      {
        name: "main",
        image: "registry.example.com/web:1.2.3",
        ports: [{ name: "http", containerPort: 8080 }],
        readinessProbe: { httpGet: { path: "/", port: "http" } },
        resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
        ...container,
      },
    ],
    ...pod,
  };
}

/** The Service of `deployment`. */
export function service(name: string, spec: JsonObject = {}): Manifest {
  const ports = [{ name: "http", port: 80, targetPort: "http" }];
  return object("v1", "Service", name, { spec: { selector: { app: name }, ports, ...spec } });
}

/** An application of the test cluster, as if it had been built and ordered. */
export function rendered(name: string, config: Partial<ApplicationConfig> = {}, wave = 0): RenderedApplication {
  return { ...testMember(name, config), manifests: [], releases: [], wave, dependencies: [] };
}

/** What to check: manifests, each in a file of its own, of a folder that holds all that they refer to. */
export function input(
  objects: readonly (Manifest | CheckObject)[],
  options: Partial<Omit<CheckInput, "objects">> = {},
): CheckInput {
  return { kubernetes: "1.36", closed: true, schemas: testSchemas, ...options, objects: objects.map(checkObject) };
}

/** What a rule finds, as `<kind>/<name> <field>: <message>`. */
export function problemsOf(rule: Rule, ...parameters: Parameters<typeof input>): string[] {
  return check(input(...parameters), [rule]).map(problemText);
}

export function problemText({ object: { kind, name }, path, message }: CheckProblem): string {
  return `${kind}/${name}${path === "" ? "" : ` ${path}`}: ${message}`;
}

function checkObject(given: Manifest | CheckObject): CheckObject {
  if (isCheckObject(given)) return given;
  return { manifest: given, file: `${given.kind}-${given.metadata.name}.yaml` };
}

function isCheckObject(given: Manifest | CheckObject): given is CheckObject {
  return Object.hasOwn(given, "manifest");
}

/** One problem of a cluster. */
export const testProblem: CheckProblem = {
  rule: "service-without-pods",
  severity: "error",
  clusters: ["home"],
  application: "web",
  object: { apiVersion: "v1", kind: "Service", namespace: "web", name: "web" },
  file: "dist/home/web/Service-web.yaml",
  line: 12,
  source: "applications/workloads/web.app.ts",
  path: "spec.selector",
  message: "matches no pod; did you mean app=web?",
  expected: "app=web",
  suggestion: "app=web",
  silenced: null,
};
