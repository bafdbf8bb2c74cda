import { isJsonObject, type Json, valueAt } from "../kubernetes/manifest.ts";

/**
 * What tells the items of a list apart, by the list's field name. Of several ways the first one holds that every item has and
 * that makes each item different. `a,b` are two keys, `a|b` is whichever is there, `a=x` has a default, `a.b` lies deeper.
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  addresses: ["ip"],
  backendRefs: ["name,port="],
  clusterResourceBlacklist: ["group,kind,name="],
  clusterResourceWhitelist: ["group,kind,name="],
  conditions: ["type"],
  containers: ["name"],
  data: ["secretKey"],
  destinations: ["server|name,namespace="],
  endpoints: ["port,path="],
  env: ["name"],
  ephemeralContainers: ["name"],
  groups: ["name"],
  hostAliases: ["ip"],
  ignoreDifferences: ["group=,kind,name=,namespace="],
  imagePullSecrets: ["name"],
  initContainers: ["name"],
  items: ["key", "metadata.name"],
  listeners: ["name"],
  matchExpressions: ["key", "key,operator"],
  middlewares: ["name,namespace="],
  namespaceResourceBlacklist: ["group,kind"],
  namespaceResourceWhitelist: ["group,kind"],
  ownerReferences: ["uid"],
  parentRefs: ["name,namespace=,sectionName=,port="],
  paths: ["path,pathType="],
  ports: ["containerPort,protocol=TCP", "containerPort,protocol=TCP,hostIP=", "port,protocol=TCP", "name"],
  routes: ["match"],
  rules: ["host", "alert|record", "alert|record,labels.severity=", "name"],
  scrape_configs: ["job_name"],
  services: ["name,port="],
  sources: ["repoURL,chart=,path=,ref="],
  subjects: ["kind,name,namespace="],
  taints: ["key,effect"],
  tls: ["secretName"],
  tolerations: ["key=,operator=Equal,value=,effect="],
  topologySpreadConstraints: ["topologyKey,whenUnsatisfiable"],
  validations: ["expression"],
  versions: ["name"],
  volumeClaimTemplates: ["metadata.name"],
  volumeDevices: ["devicePath"],
  volumeMounts: ["mountPath"],
  volumes: ["name"],
};

/** Whether the order of a keyed list means nothing, something, or may mean something. */
export type ListOrder = "free" | "fixed" | "guessed";

const ORDERS = new Map<string, ListOrder>([
  ["env", "guessed"],
  ["initContainers", "fixed"],
]);

/** What usually tells items apart where nothing is known of them. */
const GUESSES = ["name", "key", "id"].map(parseWay);

/** Lists of single values whose order means nothing. */
const SETS = new Set([
  "accessModes",
  "add",
  "apiGroups",
  "categories",
  "disable",
  "dnsNames",
  "drop",
  "enum",
  "except",
  "externalIPs",
  "finalizers",
  "hostnames",
  "hosts",
  "ipAddresses",
  "jqPathExpressions",
  "jsonPointers",
  "kube-apiserver-arg",
  "kube-controller-manager-arg",
  "kube-proxy-arg",
  "kube-scheduler-arg",
  "kubelet-arg",
  "loadBalancerSourceRanges",
  "managedFieldsManagers",
  "namespaces",
  "node-label",
  "node-taint",
  "nonResourceURLs",
  "policyTypes",
  "required",
  "resourceNames",
  "resources",
  "shortNames",
  "sourceNamespaces",
  "sourceRepos",
  "supplementalGroups",
  "syncOptions",
  "tls-san",
  "usages",
  "values",
  "verbs",
]);

export function isSet(field: string): boolean {
  return SETS.has(field);
}

/** The items of both sides by what tells them apart, written as `port=80`. */
export interface KeyedLists {
  readonly before: ReadonlyMap<string, Json>;
  readonly after: ReadonlyMap<string, Json>;
  readonly order: ListOrder;
}

/** Both lists by merge key, or undefined when only positions tell their items apart. */
export function keyLists(field: string, before: readonly Json[], after: readonly Json[]): KeyedLists | undefined {
  return (
    keyedBy(KNOWN.get(field) ?? [], before, after, ORDERS.get(field) ?? "free") ??
    keyedBy(GUESSES, before, after, "guessed")
  );
}

interface KeyField {
  readonly names: readonly (readonly string[])[];
  readonly fallback: string | undefined;
}
type Way = readonly KeyField[];

const KNOWN: ReadonlyMap<string, readonly Way[]> = new Map(
  Object.entries(WAYS).map(([field, ways]) => [field, ways.map(parseWay)]),
);

function parseWay(way: string): Way {
  return way.split(",").map((part) => {
    const [names = "", fallback] = part.split("=");
    return { names: names.split("|").map((name) => name.split(".")), fallback };
  });
}

function keyedBy(ways: readonly Way[], before: readonly Json[], after: readonly Json[], order: ListOrder) {
  for (const way of ways) {
    const left = byKey(way, before);
    const right = left && byKey(way, after);
    if (left && right) return { before: left, after: right, order };
  }
  return undefined;
}

/** Undefined when an item lacks a key, or two items share one. */
function byKey(way: Way, items: readonly Json[]): Map<string, Json> | undefined {
  const found = new Map<string, Json>();
  for (const item of items) {
    const key = isJsonObject(item) ? keyIn(way, item) : undefined;
    if (key === undefined || found.has(key)) return undefined;
    found.set(key, item);
  }
  return found;
}

/** What is left at its default is not written. */
function keyIn(way: Way, item: Json): string | undefined {
  let text = "";
  for (const { names, fallback } of way) {
    const name = names.find((candidate) => valueAt(item, ...candidate) !== undefined);
    const value = name === undefined ? fallback : valueAt(item, ...name);
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    if (value === fallback || name === undefined) continue;
    text += `${text === "" ? "" : ","}${name.join(".")}=${value}`;
  }
  return text;
}
