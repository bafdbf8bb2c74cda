import type { Labels } from "../kubernetes/selector.ts";

/** A Service that an application makes in its namespace without a manifest in `dist/`. */
export interface ProvidedService {
  readonly name: string;
  readonly port: number;
  /**
   * Port of the pods behind it.
   * @default - the same as `port`
   */
  readonly targetPort?: number;
  /**
   * Labels of the pods behind it.
   * @default - unknown: any pod of the application
   */
  readonly podLabels?: Labels;
}

/** A Secret or ConfigMap that exists once the application runs, in its namespace. */
export interface ProvidedObject {
  readonly name: string;
  readonly keys: readonly string[];
}

/** What other applications may rely on once this one is healthy, as far as no manifest in `dist/` shows it. */
export interface Provides {
  /** API groups whose custom resources it serves: `cert-manager.io`. */
  readonly apiGroups?: readonly string[];
  readonly ingressClasses?: readonly string[];
  readonly storageClasses?: readonly string[];
  readonly clusterIssuers?: readonly string[];
  readonly priorityClasses?: readonly string[];
  readonly services?: readonly ProvidedService[];
  readonly serviceAccounts?: readonly string[];
  readonly secrets?: readonly ProvidedObject[];
  readonly configMaps?: readonly ProvidedObject[];
  /** Whether it gives addresses to Services of type LoadBalancer. */
  readonly loadBalancer?: boolean;
  /**
   * Whether pods have their network from it. It is applied before everything else, since no pod starts without one but those on the
   * network of their host; so it has a `bootstrap`.
   */
  readonly podNetwork?: boolean;
  /** Labels of its pods that scrape the metrics of all others. */
  readonly metricsScraper?: Labels;
}

/** What others must bring before an application can become healthy, as far as no manifest in `dist/` shows it. */
export type Needs = Pick<
  Provides,
  "apiGroups" | "clusterIssuers" | "ingressClasses" | "priorityClasses" | "storageClasses"
>;

/** A Secret that a person creates before the application can run, because its value is in no committed file. */
export interface RequiredSecret {
  readonly name: string;
  /** @default - the application's namespace */
  readonly namespace?: string;
  readonly keys: readonly string[];
  /** What it is for, one sentence. */
  readonly purpose: string;
  /** The command that creates it; values are asked for or read from files, never written in it. */
  readonly create: string;
  /**
   * Whether the application starts without it.
   * @default false
   */
  readonly optional?: boolean;
}
