import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ChartLock, type LockedChart } from "../../lib/charts/lock.ts";
import { sha256Of } from "../../lib/helm/archive.ts";
import { archivePath } from "../../lib/helm/archives.ts";
import { packChart } from "../../lib/helm/testing/pack-chart.ts";
import { must } from "../../lib/must.ts";
import { overlay } from "./generate.ts";
import { type Command, isInstalled } from "./measure.ts";

/** How many charts there are, of one application each. */
const charts = 20;
/** Objects that each of them makes. */
const objectsOfChart = 12;

/** Something to measure about charts. */
export interface ChartStep {
  readonly name: string;
  readonly objects: number;
  readonly command: Command;
  /** What has to be done before each run. @default - nothing */
  readonly before?: () => void;
}

/**
 * What to measure in a repository of charts whose archives are in the cache.
 * @param missing is told what is not installed
 */
export function chartSteps(folder: string, own: string, missing: (peer: string, why: string) => void): ChartStep[] {
  const helm = process.env.HELM ?? "helm";
  if (!isInstalled(helm)) {
    missing("charts", `${helm} is not installed`);
    return [];
  }
  const repository = join(folder, "charts");
  const locked = generateChartRepository(repository, own);
  const renders = join(repository, ".charts/renders");
  const unrendered = () => rmSync(renders, { recursive: true, force: true });
  const rendered = () => execFileSync("node", ["lib/cli/k3s-gitops.cjs", "charts", "--quiet"], { cwd: repository });
  const step = (name: string, args: readonly string[], before: () => void): ChartStep => ({
    name,
    objects: charts * objectsOfChart,
    command: { program: "node", args: ["lib/cli/k3s-gitops.cjs", ...args], cwd: repository },
    before,
  });
  return [
    step("charts, cold", ["charts", "--quiet"], unrendered),
    step("charts, nothing new", ["charts", "--quiet"], rendered),
    ...(["synth --quiet", "check", "plan"] as const).flatMap((words) => {
      const args = words.split(" ");
      return [
        step(`${args[0]}, charts not rendered`, args, unrendered),
        step(`${args[0]}, charts rendered`, args, rendered),
      ];
    }),
    ...chartPeers(repository, helm, locked, missing),
  ];
}

function chartPeers(
  repository: string,
  helm: string,
  locked: readonly LockedChart[],
  missing: (peer: string, why: string) => void,
): ChartStep[] {
  const archives = locked.map(({ sha256 }) => archivePath(repository, sha256));
  const each = 'for chart in "$@"; do "$0" template shop "$chart" --include-crds; done';
  const objects = charts * objectsOfChart;
  const template: ChartStep = {
    name: "helm template, once for each chart",
    objects,
    command: { program: "bash", args: ["-euc", each, helm, ...archives], cwd: repository },
  };
  if (!isInstalled("kustomize")) {
    missing("kustomize build --enable-helm", "kustomize is not installed");
    return [template];
  }
  const folder = join(repository, "kustomize");
  for (const [index, { name, version }] of locked.entries()) {
    mkdirSync(join(folder, "charts"), { recursive: true });
    execFileSync("tar", ["-xzf", must(archives[index], name), "-C", join(folder, "charts")]);
    const helmCharts = [{ name, version, releaseName: name, includeCRDs: true }];
    mkdirSync(join(folder, name), { recursive: true });
    const globals = { chartHome: "../charts" };
    writeFileSync(join(folder, name, "kustomization.yaml"), JSON.stringify({ helmGlobals: globals, helmCharts }));
  }
  const build = 'for folder in "$@"; do kustomize build --enable-helm --helm-command "$0" "$folder"; done';
  const folders = locked.map(({ name }) => join(folder, name));
  return [
    template,
    {
      name: "kustomize build --enable-helm, once for each chart",
      objects,
      command: { program: "bash", args: ["-euc", build, helm, ...folders], cwd: repository },
    },
  ];
}

/** A repository of one application for each chart, with a commit to compare with. */
function generateChartRepository(folder: string, own: string): LockedChart[] {
  for (const path of ["infrastructure/overlays", "applications/workloads", ".charts/archives"])
    mkdirSync(join(folder, path), { recursive: true });
  for (const path of ["lib", "node_modules"]) symlinkSync(join(own, path), join(folder, path));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench", private: true, type: "module" }));
  writeFileSync(join(folder, ".gitignore"), "/.charts/\n/node_modules\n/lib\n");
  writeFileSync(join(folder, "infrastructure/overlays/bench.ts"), overlay);
  const locked = Array.from({ length: charts }, (_, index) => {
    const name = `chart-${index}`;
    const { archive } = packChart(chartFiles(name));
    const sha256 = sha256Of(archive);
    writeFileSync(archivePath(folder, sha256), archive);
    writeFileSync(join(folder, `applications/workloads/${name}.app.ts`), applicationSource(name));
    return { repository: "https://charts.example.com", name, version: "1.0.0", sha256 };
  });
  writeFileSync(join(folder, "charts.lock.json"), new ChartLock(locked).format());
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.com", ...args], { cwd: folder });
  git("init", "--quiet");
  execFileSync("node", ["lib/cli/k3s-gitops.cjs", "synth", "--quiet"], { cwd: folder });
  git("add", "--all");
  git("commit", "--quiet", "--message", "All");
  return locked;
}

function applicationSource(name: string): string {
  return `import * as z from "zod";
import { defineApplication } from "../../lib/application/application.ts";

export default defineApplication({
  description: "Chart ${name} of the benchmark.",
  chart: {
    repository: "https://charts.example.com",
    name: "${name}",
    version: "1.0.0",
    schema: z.unknown(),
    values: () => ({ replicas: 2, objects: ${objectsOfChart / 3} }),
    creates: { namespaced: ["apps/Deployment", "/ConfigMap", "/ServiceAccount"], clusterScoped: [] },
  },
});
`;
}

function chartFiles(name: string): Record<string, string> {
  const labels = `app.kubernetes.io/name: ${name}`;
  const object = (apiVersion: string, kind: string, rest: string) =>
    `{{- range until (int .Values.objects) }}
---
apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: {{ $.Release.Name }}-{{ . }}
  labels: { ${labels}, app.kubernetes.io/instance: {{ $.Release.Name }} }
${rest}
{{- end }}
`;
  const container = `          resources: { requests: { cpu: 10m, memory: 32Mi }, limits: { memory: 64Mi } }
          readinessProbe: { httpGet: { path: /, port: 8080 } }
          livenessProbe: { httpGet: { path: /, port: 8080 } }
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }`;
  return {
    "Chart.yaml": `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
    "values.yaml": "replicas: 1\nobjects: 1\n",
    "templates/deployment.yaml": object(
      "apps/v1",
      "Deployment",
      `spec:
  replicas: {{ $.Values.replicas }}
  selector: { matchLabels: { app: "{{ . }}" } }
  template:
    metadata: { labels: { app: "{{ . }}" } }
    spec:
      automountServiceAccountToken: false
      serviceAccountName: {{ $.Release.Name }}-{{ . }}
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: server
          image: traefik/whoami:v1.11.0
          args: [--port=8080]
${container}`,
    ),
    "templates/configmap.yaml": object("v1", "ConfigMap", 'data: { replicas: "{{ $.Values.replicas }}" }'),
    "templates/account.yaml": object("v1", "ServiceAccount", "automountServiceAccountToken: false"),
  };
}
