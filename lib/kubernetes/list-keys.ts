/**
 * What tells the items of a list apart, by the list's field name. Of several ways the first one holds that every item has and
 * that makes each item different. `a,b` are two keys, `a|b` is whichever is there, `a=x` has a default, `a.b` lies deeper.
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
const ways: Readonly<Record<string, readonly string[]>> = {
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

const orders = new Map<string, ListOrder>([
  ["env", "guessed"],
  ["initContainers", "fixed"],
]);

/** One key of an item, or one of several that stand for each other, and what it is when it is not written. */
export interface KeyField {
  readonly names: readonly (readonly string[])[];
  readonly fallback: string | undefined;
}

/** What tells the items of a list apart together. */
export type ListKey = readonly KeyField[];

const known: ReadonlyMap<string, readonly ListKey[]> = new Map(
  Object.entries(ways).map(([field, list]) => [field, list.map(parseKey)]),
);

/** What tells the items of a field apart, the first choice first; empty where nothing is known of them. */
export function listKeysOf(field: string): readonly ListKey[] {
  return known.get(field) ?? [];
}

/** @param key as in the table above */
export function parseKey(key: string): ListKey {
  return key.split(",").map((part) => {
    const [names = "", fallback] = part.split("=");
    return { names: names.split("|").map((name) => name.split(".")), fallback };
  });
}

export function orderOf(field: string): ListOrder {
  return orders.get(field) ?? "free";
}

/** Lists of single values whose order means nothing. */
const sets = new Set([
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
  return sets.has(field);
}
