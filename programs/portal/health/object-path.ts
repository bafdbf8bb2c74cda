/** An object of the cluster. */
export interface ObjectName {
  readonly kind: string;
  /** @default - it is of none */
  readonly namespace?: string;
  readonly name: string;
}

/** What Headlamp's addresses of the kinds have before the names. */
const folders: Readonly<Record<string, string>> = {
  Application: "customresources/applications.argoproj.io",
  Certificate: "customresources/certificates.cert-manager.io",
  CronJob: "cronjobs",
  DaemonSet: "daemonsets",
  Deployment: "deployments",
  Ingress: "ingresses",
  Job: "jobs",
  Node: "nodes",
  PersistentVolumeClaim: "storage/persistentvolumeclaims",
  Pod: "pods",
  ReplicaSet: "replicasets",
  Service: "services",
  StatefulSet: "statefulsets",
};

/**
 * Path of Headlamp's own page of an object, below the cluster's; undefined for a kind that has none.
 * @see https://github.com/kubernetes-sigs/headlamp, getDefaultRoutes of its frontend
 */
export function objectPath({ kind, namespace, name }: ObjectName): string | undefined {
  if (!Object.hasOwn(folders, kind)) return undefined;
  const names = namespace === undefined ? [name] : [namespace, name];
  return [folders[kind], ...names.map(encodeURIComponent)].join("/");
}
