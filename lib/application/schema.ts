import * as z from "zod";
import { checkedText, dnsLabel, objectName, subdomain } from "../checked-text.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { probePath, tileFields, words } from "../cluster/dashboard/fields.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import { isDnsName } from "../dns-name.ts";
import { type Problem, quote } from "../errors.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import { isCustomGroup } from "../kubernetes/kinds.ts";
import { podSecurityLevels } from "../kubernetes/pod-security.ts";
import { nearest } from "../nearest.ts";
import { portalTools } from "../portal/tools.ts";
import type { Acceptance } from "./acceptance.ts";
import type { Allowance } from "./allowance.ts";
import type { ApplicationConfig } from "./application.ts";
import type { ClusterApplication } from "./cluster-application.ts";
import { groupKind, helmSource } from "./helm-source-schema.ts";
import type { Needs, ProvidedObject, ProvidedService, Provides, RequiredSecret } from "./provides.ts";
import type { Route } from "./route.ts";
import { anyFunction, type Shape } from "./shape.ts";
import type { ApplicationPort, PeerGroup, PodTraffic } from "./traffic.ts";

const text = z.string().min(1);
const texts = z.array(text);
const port = z.int().min(1).max(65_535);
const labels = z.record(text, z.string());
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
  title: words.optional(),
  ...tileFields,
  probe: probePath.optional(),
  hidden: z.boolean().optional(),
  tool: z.enum(portalTools).optional(),
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
  loadBalancer: z.boolean().optional(),
  podNetwork: z.boolean().optional(),
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
  proxied: z.array(port).optional(),
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

const allowance = z.strictObject({
  kinds: z.array(groupKind).optional(),
  namespaces: z.array(dnsLabel).optional(),
} satisfies Shape<Allowance>);

const acceptance = z.strictObject({
  rule: text,
  object: checkedText(
    (value) => /^[a-z0-9.*-]*\/[A-Za-z0-9*]+ \S+$/.test(value),
    "is no kind and name of objects",
    'write it like "apps/Deployment cert-manager" or "/Service *", with * for any text',
  ).optional(),
  reason: checkedText((value) => value.trim() !== "", "gives no reason", "say why the problem is accepted"),
} satisfies Shape<Acceptance>);

/** What can differ between clusters. */
const perCluster = {
  routes: z.array(route),
  provides,
  needs,
  dependsOn: texts,
  traffic: z.union([podTraffic, z.array(podTraffic)]),
  requiredSecrets: z.array(requiredSecret),
  accepts: z.array(acceptance),
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
  allows: allowance.optional(),
  manifests: z.union([text, texts]).optional(),
  chart: helmSource.optional(),
  build: anyFunction.optional(),
  buildFor: anyFunction.optional(),
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
  { source, routes, provides, needs, dependsOn, traffic, requiredSecrets, accepts, signIn }: ClusterApplication,
): Problem[] {
  const values = { routes, provides, needs, dependsOn, traffic, requiredSecrets, accepts, signIn };
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
