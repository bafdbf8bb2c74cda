import type { RenderedApplication, UnorderedApplication } from "../application/rendered-application.ts";
import type { ChartRelease } from "../charts/chart-release.ts";
import type { Renderer } from "../charts/installed-releases.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import type { Path } from "../kubernetes/path.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";

/** What Helm made an object of. */
export interface ChartOrigin {
  readonly release: ChartRelease;
  /** `synth` where the object is written to a file. */
  readonly renderedBy: Renderer;
  /** The file of the chart: `cert-manager/templates/deployment.yaml`. */
  readonly template: string;
}

/** One object to check, and where it comes from. */
export interface CheckObject {
  readonly manifest: Manifest;
  /** The file that holds it, as a person finds it. */
  readonly file: string;
  /**
   * The source file that made it.
   * @default - none, it was written by hand or by another tool
   */
  readonly source?: string;
  /**
   * The Argo CD Application that syncs it.
   * @default - unknown
   */
  readonly application?: string;
  /**
   * Whether a person applies it instead of Argo CD.
   * @default false
   */
  readonly byHand?: boolean;
  /**
   * The chart that makes it.
   * @default - none
   */
  readonly chart?: ChartOrigin;
}

/** The manifests of one cluster, and what is known beside them. */
export interface CheckInput {
  /** Minor version of Kubernetes, like `1.36`. */
  readonly kubernetes: string;
  /** Whether everything that the objects refer to is among them, or in `applications`. */
  readonly closed: boolean;
  readonly objects: readonly CheckObject[];
  readonly schemas: Schemas;
  /**
   * Whether objects are missing or double because of mistakes that are known already, so that only each by itself is judged.
   * @default false
   */
  readonly unfinished?: boolean;
  /**
   * Whether a kind without a schema is accepted.
   * @default false
   */
  readonly allowUnknownKinds?: boolean;
  /**
   * What an unquoted value says in the file of its object, before YAML makes it a number or a truth value.
   * @default - nobody knows, or the objects were never written by hand
   */
  readonly written?: (object: CheckObject, path: Path) => string | undefined;
  /**
   * The declaration of the cluster.
   * @default - none; rules that need it are off
   */
  readonly cluster?: Cluster;
  /**
   * Its applications, with what their charts provide.
   * @default - none; the content of charts is unknown
   */
  readonly applications?: readonly RenderedApplication[];
  /**
   * Who accepts what their charts make.
   * @default - the applications
   */
  readonly accepting?: readonly UnorderedApplication[];
}
