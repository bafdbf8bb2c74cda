import type { Json } from "../kubernetes/manifest.ts";
import type { Answer } from "./answer.ts";
import type { ApiAnswers } from "./api.ts";
import type { ServingCertificate } from "./certificates.ts";
import type { FilesAnswer } from "./files.ts";
import type { TrackedObjects } from "./orphans.ts";
import type { RouteAnswer } from "./routes.ts";

/** All that was asked of a cluster. What is undefined was not asked. */
export interface Evidence {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly api?: ApiAnswers;
  readonly nodes?: Answer<Json>;
  readonly applications?: Answer<Json>;
  readonly certificates?: Answer<Json>;
  /** By server. */
  readonly serving?: ReadonlyMap<string, ServingCertificate>;
  /** The keys of each Secret of the inventory, as `namespace/name`. */
  readonly secrets?: ReadonlyMap<string, Answer<readonly string[]>>;
  readonly snapshots?: Answer<Json>;
  readonly tracked?: TrackedObjects;
  /** By URL. */
  readonly routes?: ReadonlyMap<string, RouteAnswer>;
  /** By node. */
  readonly files?: ReadonlyMap<string, FilesAnswer>;
}
