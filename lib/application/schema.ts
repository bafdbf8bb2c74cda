import * as z from "zod";
import { checkedText, dnsLabel, subdomain } from "../checked-text.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import type { Problem } from "../errors.ts";
import { podSecurityLevels } from "../kubernetes/pod-security.ts";
import type { ApplicationConfig } from "./application.ts";
import type { ChartContents } from "./chart-source.ts";
import type { ClusterApplication } from "./cluster-application.ts";
import type { HelmSource } from "./helm-source.ts";
import { layers } from "./layer.ts";
import type { Needs, ProvidedObject, ProvidedService, Provides, RequiredSecret } from "./provides.ts";
import type { Route } from "./route.ts";
import type { Destination, Traffic } from "./traffic.ts";

// Each shape has every member of its type, and no other: the compiler says so.
type Shape<T> = Record<keyof T, z.ZodType>;

const text = z.string().min(1);
const texts = z.array(text);
const port = z.int().min(1).max(65_535);
const anyFunction = z.custom((value) => typeof value === "function", {
  message: "is not a function",
  params: { fix: "write a function" },
});

const route = z.strictObject({
  subdomain,
  path: checkedText(
    (value) => /^(\/[^\s/]+)*\/?$/.test(value) && value !== "",
    "is not a path of a URL",
    'begin it with /, like "/api"',
  ).optional(),
  service: text,
  port,
  title: text.optional(),
} satisfies Shape<Route>);

const object = z.strictObject({ name: text, keys: texts } satisfies Shape<ProvidedObject>);

const service = z.strictObject({ name: text, port, targetPort: port.optional() } satisfies Shape<ProvidedService>);

const provides = z.strictObject({
  apiGroups: texts.optional(),
  ingressClasses: texts.optional(),
  storageClasses: texts.optional(),
  clusterIssuers: texts.optional(),
  priorityClasses: texts.optional(),
  services: z.array(service).optional(),
  serviceAccounts: texts.optional(),
  secrets: z.array(object).optional(),
  configMaps: z.array(object).optional(),
  appProjects: z.array(z.enum(layers)).optional(),
  loadBalancer: z.boolean().optional(),
  metricsScraper: z.boolean().optional(),
} satisfies Shape<Provides>);

const needs = provides.pick({
  apiGroups: true,
  clusterIssuers: true,
  ingressClasses: true,
  priorityClasses: true,
  storageClasses: true,
} satisfies Record<keyof Needs, true>);

const destinations = ["kubernetes-api", "nodes", "pods", "namespace", "internet"] satisfies Destination[];

const traffic = z.strictObject({
  to: z.array(z.enum(destinations)).optional(),
  webhooks: z.array(port).optional(),
  metrics: z.array(port).optional(),
} satisfies Shape<Traffic>);

const requiredSecret = z.strictObject({
  name: text,
  namespace: dnsLabel.optional(),
  keys: texts,
  purpose: text,
  create: text,
  optional: z.boolean().optional(),
} satisfies Shape<RequiredSecret>);

const contents = z.strictObject({
  namespaced: texts,
  clusterScoped: texts,
  namespaces: z.array(dnsLabel).optional(),
} satisfies Shape<ChartContents>);

const chart = z.strictObject({
  repository: text,
  name: text,
  version: checkedText(
    (value) => /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(value),
    "is not an exact version",
    'write it with its patch, like "1.21.2"',
  ),
  releaseName: dnsLabel.optional(),
  schema: z.instanceof(z.ZodType),
  values: anyFunction,
  creates: contents,
} satisfies Shape<HelmSource>);

/** What can differ between clusters. */
const perCluster = {
  routes: z.array(route),
  provides,
  needs,
  dependsOn: texts,
  traffic,
  requiredSecrets: z.array(requiredSecret),
  signIn: text.optional(),
};

const perClusterSchema = z.strictObject(perCluster);

const configSchema = z.strictObject({
  description: text,
  namespace: dnsLabel.optional(),
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
export function perClusterProblems({
  source,
  routes,
  provides,
  needs,
  dependsOn,
  traffic,
  requiredSecrets,
  signIn,
}: ClusterApplication): Problem[] {
  return problemsOf(perClusterSchema, { routes, provides, needs, dependsOn, traffic, requiredSecrets, signIn }, source);
}

function problemsOf(schema: z.ZodType, value: unknown, where: string): Problem[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : zodProblems(parsed.error, schema, value, where);
}
