import type * as z from "zod";
import type { Cluster } from "../cluster/cluster.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import type { PodSecurityLevel } from "../kubernetes/pod-security.ts";
import type { Acceptance } from "./acceptance.ts";
import type { Allowance } from "./allowance.ts";
import type { BuildContext, NeighbourContext, RenderedContext } from "./build-context.ts";
import type { HelmSource } from "./helm-source.ts";
import type { Layer } from "./layer.ts";
import type { Needs, Provides, RequiredSecret } from "./provides.ts";
import type { Route } from "./route.ts";
import type { Traffic } from "./traffic.ts";

/** A value, or how it follows from the cluster. */
export type PerCluster<T> = T | ((cluster: Cluster) => T);

/** What a person declares about an application. */
export interface ApplicationConfig<Values extends z.ZodType = z.ZodType> {
  /** What it is for, one sentence. */
  readonly description: string;
  /** @default - the application's name */
  readonly namespace?: string;
  /**
   * Pod Security level of its namespace, if that follows from the application and is made nowhere else.
   * @default "restricted"
   */
  readonly podSecurity?: PodSecurityLevel;
  /** @default - none */
  readonly routes?: PerCluster<readonly Route[]>;
  /** @default - what its manifests show */
  readonly provides?: PerCluster<Provides>;
  /**
   * What its chart needs of whoever brings it.
   * @default - what its manifests show
   */
  readonly needs?: PerCluster<Needs>;
  /**
   * Applications that must be healthy before this one, as far as neither a manifest nor `needs` shows it.
   * @default - none
   */
  readonly dependsOn?: PerCluster<readonly string[]>;
  /** @default - what the routes need */
  readonly traffic?: PerCluster<Traffic>;
  /** @default - none */
  readonly requiredSecrets?: PerCluster<readonly RequiredSecret[]>;
  /**
   * How people sign in, as Markdown for the README of the cluster.
   * @default - nobody has to
   */
  readonly signIn?: PerCluster<string>;
  /**
   * Whether a cluster runs it.
   * @default - every cluster does
   */
  readonly enabled?: (cluster: Cluster) => boolean;
  /**
   * What happens to its objects when the application is removed. `orphan` is for what others stand on.
   * @default "cascade"
   */
  readonly onRemoval?: "cascade" | "orphan";
  /** @default - what its objects and its chart need */
  readonly allows?: Allowance;
  /**
   * What `check` finds in the objects of its charts, its own one and those that its objects have K3s install, and what is accepted.
   * @default - nothing
   */
  readonly accepts?: PerCluster<readonly Acceptance[]>;
  /**
   * Files of objects that somebody else wrote, by their paths from the file of the application: `./legacy/*.yaml`, `./legacy` for
   * all in a folder, `!./legacy/kustomization.yaml` for what is none. `*` and `?` stand for a part of a name, `**` for any folders.
   * What they hold is treated as what `build` makes.
   * @default - none
   */
  readonly manifests?: string | readonly string[];
  /** @default - no chart */
  readonly chart?: HelmSource<Values>;
  /** Makes the objects of the application, at once and the same in every run. */
  readonly build?: (context: BuildContext) => void;
  /**
   * Makes objects in the namespace of an application of the cluster, called for each that owns one. They become a part of that
   * application, so that none of both waits for the other.
   */
  readonly buildFor?: (context: NeighbourContext) => void;
  /** Makes objects that follow from all other applications, as they were built and ordered. */
  readonly buildLast?: (context: RenderedContext) => void;
  /** Makes the objects that a person applies by hand before Argo CD runs. They go to `dist/<cluster>/bootstrap/`. */
  readonly bootstrap?: (context: RenderedContext) => void;
}

/** One Argo CD Application: what was declared, and what follows from the file that declares it. */
export interface Application extends ApplicationConfig {
  /** Stem of the file. */
  readonly name: string;
  /** Top folder of the file. */
  readonly layer: Layer;
  /** The file, relative to the repository. */
  readonly source: string;
  /** What its `manifests` hold. @default - nothing */
  readonly plainManifests?: readonly Manifest[];
}

const made = new WeakSet<object>();

/** Types and marks the default export of an `.app.ts` file. */
export function defineApplication<Values extends z.ZodType = z.ZodType>(
  config: ApplicationConfig<Values>,
): ApplicationConfig<Values> {
  made.add(config);
  return config;
}

/** Whether a value was made by `defineApplication`. */
export function isApplicationConfig(value: unknown): value is ApplicationConfig {
  return typeof value === "object" && value !== null && made.has(value);
}
