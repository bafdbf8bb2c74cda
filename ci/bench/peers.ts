import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isJsonObject } from "../../lib/kubernetes/manifest.ts";
import { emit } from "../../lib/yaml/emit.ts";
import { applicationName } from "./generate.ts";
import { type Command, isInstalled } from "./measure.ts";

/** Another tool that makes the same objects. */
export interface Peer {
  readonly name: string;
  readonly command: Command;
}

// renovate: datasource=npm depName=cdk8s-cli
const cdk8sCliVersion = "2.207.60";

/** The peers that can run here, on the objects of a generated repository; `missing` is told why another cannot. */
export async function preparePeers(
  repository: string,
  applications: number,
  missing: (peer: string, why: string) => void,
): Promise<Peer[]> {
  const folder = join(repository, "..", `peers-${applications}`);
  mkdirSync(folder, { recursive: true });
  return [
    ...cdk8sPeers(folder, repository, applications, missing),
    ...(await kustomizePeer(folder, repository, applications, missing)),
    ...jsonnetPeer(folder, applications, missing),
  ];
}

function cdk8sPeers(
  folder: string,
  repository: string,
  applications: number,
  missing: (peer: string, why: string) => void,
): Peer[] {
  const own = join(folder, "cdk8s");
  mkdirSync(own);
  symlinkSync(join(repository, "node_modules"), join(own, "node_modules"));
  writeFileSync(join(own, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(
    join(own, "main.js"),
    `import { ApiObject, App, Chart } from "cdk8s";
import { objectsOf } from ${JSON.stringify(pathToFileURL(join(repository, "applications/objects.mjs")).href)};
const app = new App();
for (let index = 0; index < ${applications}; index++) {
  const name = \`app-\${String(index).padStart(5, "0")}\`;
  const chart = new Chart(app, name, { namespace: "default" });
  for (const [position, manifest] of objectsOf(name).entries()) new ApiObject(chart, \`object-\${position}\`, manifest);
}
app.synth();
`,
  );
  const synth: Peer = { name: "App.synth(), node", command: { program: "node", args: ["main.js"], cwd: own } };
  const cli = installCli(join(repository, ".."));
  if (cli === undefined) {
    missing("cdk8s synth", "npm could not install cdk8s-cli");
    return [synth];
  }
  const args = [cli, "synth", "--app", "node main.js", "--output", "dist"];
  return [{ name: "cdk8s synth, node", command: { program: "node", args, cwd: own, environment: { CI: "1" } } }, synth];
}

function installCli(scratch: string): string | undefined {
  const folder = join(scratch, "cdk8s-cli");
  const program = join(folder, "node_modules/cdk8s-cli/bin/cdk8s");
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
  try {
    const args = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", `cdk8s-cli@${cdk8sCliVersion}`];
    execFileSync("npm", args, { cwd: folder, stdio: "ignore" });
  } catch {
    return undefined;
  }
  return existsSync(program) ? program : undefined;
}

async function kustomizePeer(
  folder: string,
  repository: string,
  applications: number,
  missing: (peer: string, why: string) => void,
): Promise<Peer[]> {
  if (!isInstalled("kubectl")) {
    missing("kubectl kustomize", "kubectl is not installed");
    return [];
  }
  const root = join(folder, "kustomize");
  const objects: unknown = await import(pathToFileURL(join(repository, "applications/objects.mjs")).href);
  const names = Array.from({ length: applications }, (_, index) => applicationName(index));
  for (const name of names) {
    mkdirSync(join(root, name), { recursive: true });
    const manifests = objectsOf(objects, name);
    manifests.forEach((manifest, index) => {
      writeFileSync(join(root, name, `object-${index}.yaml`), emit(manifest));
    });
    const resources = manifests.map((_, index) => `object-${index}.yaml`);
    writeFileSync(join(root, name, "kustomization.yaml"), emit({ namespace: "default", resources }));
  }
  writeFileSync(join(root, "kustomization.yaml"), emit({ resources: names }));
  return [
    { name: "kubectl kustomize, one root", command: { program: "kubectl", args: ["kustomize", "."], cwd: root } },
  ];
}

function objectsOf(module: unknown, name: string) {
  const make: unknown =
    typeof module === "object" && module !== null && "objectsOf" in module ? module.objectsOf : undefined;
  const made: unknown = typeof make === "function" ? make(name) : [];
  return Array.isArray(made) ? made.filter(isJsonObject) : [];
}

function jsonnetPeer(folder: string, applications: number, missing: (peer: string, why: string) => void): Peer[] {
  if (!isInstalled("jsonnet")) {
    missing("jsonnet", "jsonnet is not installed");
    return [];
  }
  const own = join(folder, "jsonnet");
  mkdirSync(join(own, "out"), { recursive: true });
  writeFileSync(join(own, "main.jsonnet"), jsonnetProgram(applications));
  return [
    {
      name: "jsonnet, JSON",
      command: { program: "jsonnet", args: ["-m", "out", "main.jsonnet"], cwd: own },
    },
  ];
}

/** The objects of `generate.ts` in Jsonnet. */
function jsonnetProgram(applications: number): string {
  return `local deployment(name) =
  local labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': 'server' };
  local probe(path) = { httpGet: { path: path, port: 'http' }, periodSeconds: 10, failureThreshold: 3 };
  {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: name, labels: labels },
    spec: {
      replicas: 2, revisionHistoryLimit: 3, selector: { matchLabels: labels },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        metadata: { labels: labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532, fsGroup: 65532, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [{
            name: 'server', image: 'traefik/whoami:v1.11.0', args: ['--port=8080', '--name=' + name, '--verbose'],
            ports: [{ name: 'http', containerPort: 8080 }],
            env: [
              { name: 'MODE', value: 'on' }, { name: 'RETRIES', value: '3' }, { name: 'URL', value: 'https://example.com/' + name },
              { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
            ],
            envFrom: [{ configMapRef: { name: name, optional: true } }],
            resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } },
            livenessProbe: probe('/health'), readinessProbe: probe('/ready'),
            securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
            volumeMounts: [{ name: 'config', mountPath: '/etc/server', readOnly: true }, { name: 'tmp', mountPath: '/tmp' }],
          }],
          volumes: [{ name: 'config', configMap: { name: name, optional: true } }, { name: 'tmp', emptyDir: { sizeLimit: '16Mi' } }],
        },
      },
    },
  };
local service(name) = {
  apiVersion: 'v1', kind: 'Service', metadata: { name: name },
  spec: { selector: { 'app.kubernetes.io/name': name }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
};
local configMap(name) = {
  apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: name },
  data: {
    'server.conf': std.join('', ['option-' + line + ' = ' + name + '\\n' for line in std.range(0, 7)]),
    retries: '30', enabled: 'yes', url: 'https://example.com/' + name,
  },
};
local ingress(name) =
  local host = name + '.bench.example.com';
  {
    apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: name },
    spec: {
      ingressClassName: 'traefik', tls: [{ hosts: [host] }],
      rules: [{ host: host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: name, port: { name: 'http' } } } }] } }],
    },
  };
local makers = [deployment, service, configMap, ingress];
{
  ['app-%05d.json' % application]: [
    makers[index % 4]('svc-app-%05d-%d' % [application, std.floor(index / 4)]) + { metadata+: { namespace: 'default' } }
    for index in std.range(0, 9)
  ]
  for application in std.range(0, ${applications - 1})
}
`;
}
