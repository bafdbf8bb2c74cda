import * as z from "zod";
import { checkedText, dnsLabel, objectName, subdomain } from "../checked-text.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import { isDnsName } from "../dns-name.ts";
import { type Problem, quote } from "../errors.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import { isCustomGroup } from "../kubernetes/kinds.ts";
import { KnownKinds } from "../kubernetes/known-kinds.ts";
import { podSecurityLevels } from "../kubernetes/pod-security.ts";
import { nearest } from "../nearest.ts";
import type { ApplicationConfig } from "./application.ts";
import type { ChartContents } from "./chart-source.ts";
import type { ClusterApplication } from "./cluster-application.ts";
import type { HelmSource } from "./helm-source.ts";
import { layers } from "./layer.ts";
import type { Needs, ProvidedObject, ProvidedService, Provides, RequiredSecret } from "./provides.ts";
import type { Route } from "./route.ts";
import type { ApplicationPort, PeerGroup, PodTraffic } from "./traffic.ts";

// Each shape has every member of its type, and no other: the compiler says so.
type Shape<T> = Record<keyof T, z.ZodType>;

const text = z.string().min(1);
const texts = z.array(text);
const port = z.int().min(1).max(65_535);
const labels = z.record(text, z.string());
const anyFunction = z.custom((value) => typeof value === "function", {
  message: "is not a function",
  params: { fix: "write a function" },
});

const objectNames = z.array(objectName);

const apiGroup = checkedText(
  (value) => value.includes(".") && isDnsName(value) && isCustomGroup(value),
  "is not an API group that has to be brought",
  (value) => {
    const [group = ""] = value.split("/");
    if (!isCustomGroup(group)) return "remove it: Kubernetes itself has it";
    return group === value ? 'write it like "cert-manager.io"' : `did you mean ${quote(group)}?`;
  },
);
const apiGroups = z.array(apiGroup);

const groupKind = checkedText(
  (value) => /^[a-z0-9.-]*\/[A-Z][A-Za-z0-9]*$/.test(value),
  "is not an API group and a kind",
  (value) =>
    new KnownKinds().suggest(value) ?? 'write it like "apps/Deployment", and like "/Service" for the core group',
);

/** Those that begin with `kube-` are Kubernetes' own. */
const namespace = dnsLabel.check((context) => {
  const { value } = context;
  if (!value.startsWith("kube-") || builtInNamespaces.has(value)) return;
  const near = nearest(value, builtInNamespaces);
  const fix = near === undefined ? "choose a name that does not begin with kube-" : `did you mean ${quote(near)}?`;
  context.issues.push({
    code: "custom",
    input: value,
    message: "is a name that Kubernetes keeps for itself",
    params: { fix },
  });
});

const route = z.strictObject({
  subdomain,
  path: checkedText(
    (value) => /^(\/[^\s/?#]+)*\/?$/.test(value) && value !== "",
    "is not a path of a URL",
    'begin it with /, like "/api"',
  ).optional(),
  service: text,
  port,
  title: text.optional(),
} satisfies Shape<Route>);

const object = z.strictObject({ name: objectName, keys: texts } satisfies Shape<ProvidedObject>);

const service = z.strictObject({
  name: dnsLabel,
  port,
  targetPort: port.optional(),
  podLabels: labels.optional(),
} satisfies Shape<ProvidedService>);

const provides = z.strictObject({
  apiGroups: apiGroups.optional(),
  ingressClasses: objectNames.optional(),
  storageClasses: objectNames.optional(),
  clusterIssuers: objectNames.optional(),
  priorityClasses: objectNames.optional(),
  services: z.array(service).optional(),
  serviceAccounts: objectNames.optional(),
  secrets: z.array(object).optional(),
  configMaps: z.array(object).optional(),
  appProjects: z.array(z.enum(layers)).optional(),
  loadBalancer: z.boolean().optional(),
  metricsScraper: labels.optional(),
} satisfies Shape<Provides>);

const needs = provides.pick({
  apiGroups: true,
  clusterIssuers: true,
  ingressClasses: true,
  priorityClasses: true,
  storageClasses: true,
} satisfies Record<keyof Needs, true>);

const peerGroups = ["kubernetes-api", "nodes", "pods", "namespace", "internet"] satisfies PeerGroup[];

const applicationPort = z.strictObject({
  application: text,
  port: z.union([port, text]),
} satisfies Shape<ApplicationPort>);

const podTraffic = z.strictObject({
  podLabels: labels.optional(),
  to: z.array(z.union([z.enum(peerGroups), applicationPort])).optional(),
  webhooks: z.array(port).optional(),
  metrics: z.array(port).optional(),
} satisfies Shape<PodTraffic>);

const requiredSecret = z.strictObject({
  name: objectName,
  namespace: dnsLabel.optional(),
  keys: texts,
  purpose: text,
  create: text,
  optional: z.boolean().optional(),
} satisfies Shape<RequiredSecret>);

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
const chartRepository = checkedText(isChartRepository, "is not a repository of charts", (value) => {
  const meant = value
    .trim()
    .replace(/^oci:\/\//, "")
    .replace(/^http:/, "https:")
    .replace(/\/(index\.yaml)?$/, "");
  return isChartRepository(meant)
    ? `did you mean ${quote(meant)}?`
    : 'write it like "https://charts.example.com", and an OCI registry like "registry.example.com/charts"; credentials belong in a Secret';
});

/** With oci:// Argo CD takes it for the address of one image, and looks for no chart in it. */
function isChartRepository(text: string): boolean {
  return /^(https:\/\/)?[a-z0-9][a-z0-9.-]*(:\d+)?(\/[^\s/@?#]+)*\/?$/i.test(text) && !text.endsWith("/index.yaml");
}

const chartName = checkedText(
  (value) => /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/.test(value) && !value.endsWith(".tgz"),
  "is not the name of a chart",
  'write it as its Chart.yaml does, like "cert-manager"',
);

const contents = z.strictObject({
  namespaced: z.array(groupKind),
  clusterScoped: z.array(groupKind),
  namespaces: z.array(dnsLabel).optional(),
} satisfies Shape<ChartContents>);

const chart = z
  .strictObject({
    repository: chartRepository,
    name: chartName,
    version: checkedText(
      (value) => /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(value),
      "is not an exact version",
      'write it with its patch, like "1.21.2"',
    ),
    releaseName: dnsLabel.optional(),
    schema: z.instanceof(z.ZodType),
    values: anyFunction,
    creates: contents,
  } satisfies Shape<HelmSource>)
  .check((context) => {
    const { repository, name } = context.value;
    // The index of a repository knows no folders.
    if (!repository.startsWith("https:") || !name.includes("/")) return;
    const fix = `did you mean ${quote(name.slice(name.lastIndexOf("/") + 1))}?`;
    context.issues.push({
      code: "custom",
      input: name,
      path: ["name"],
      message: "is not the name of a chart",
      params: { fix },
    });
  });

/** What can differ between clusters. */
const perCluster = {
  routes: z.array(route),
  provides,
  needs,
  dependsOn: texts,
  traffic: z.union([podTraffic, z.array(podTraffic)]),
  requiredSecrets: z.array(requiredSecret),
  signIn: text.optional(),
};

const perClusterSchema = z.strictObject(perCluster);

const configSchema = z.strictObject({
  description: text,
  namespace: namespace.optional(),
  podSecurity: z.enum(podSecurityLevels).optional(),
  ...perClusterSchema.partial().shape,
  enabled: anyFunction.optional(),
  onRemoval: z.enum(["cascade", "orphan"]).optional(),
  chart: chart.optional(),
  build: anyFunction.optional(),
  buildLast: anyFunction.optional(),
  bootstrap: anyFunction.optional(),
} satisfies Shape<ApplicationConfig>);

/** The mistakes in a declaration, but for what its functions say of each cluster. */
export function declarationProblems(config: ApplicationConfig, where: string): Problem[] {
  const said = Object.entries(config).filter(
    ([field, value]) => typeof value !== "function" || !Object.hasOwn(perCluster, field),
  );
  return problemsOf(configSchema, Object.fromEntries(said), where);
}

/** The mistakes in what an application declares for one cluster. */
export function perClusterProblems(
  cluster: Pick<Cluster, "domain">,
  { source, routes, provides, needs, dependsOn, traffic, requiredSecrets, signIn }: ClusterApplication,
): Problem[] {
  const values = { routes, provides, needs, dependsOn, traffic, requiredSecrets, signIn };
  const problems = problemsOf(perClusterSchema, values, source);
  return problems.length > 0 ? problems : routeProblems(cluster, routes, source);
}

/** Subdomains that hold the domain already, or the one above it: they would stand in front of it once more. */
function routeProblems({ domain }: Pick<Cluster, "domain">, routes: readonly Route[], source: string): Problem[] {
  const labels = domain.split(".");
  const domains = labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
  return routes.flatMap(({ subdomain }, index): Problem[] => {
    const full = domains.find((each) => subdomain === each || subdomain.endsWith(`.${each}`));
    if (full === undefined) return [];
    const before = subdomain.slice(0, -full.length - 1);
    return [
      {
        where: `${source} routes[${index}].subdomain`,
        what: `is a full host, to which the domain ${domain} is added`,
        got: quote(subdomain),
        fix: before === "" ? 'write what stands before the domain, like "www"' : `did you mean ${quote(before)}?`,
      },
    ];
  });
}

function problemsOf(schema: z.ZodType, value: unknown, where: string): Problem[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : zodProblems(parsed.error, schema, value, where);
}
