import type { Cluster } from "../cluster/cluster.ts";
import { k3sVersionOf } from "../cluster/foundation.ts";
import { type Json, stringAt } from "../kubernetes/manifest.ts";
import { type Answer, refusalRow } from "./answer.ts";
import { type Finding, fail, ok, type Row } from "./row.ts";
import { versionFinding } from "./versions.ts";

/** What the API server says of itself. */
export interface ApiAnswers {
  /** `/version` */
  readonly version: Answer<Json>;
  /** `/readyz`, which is `ok` when it is. @default - nobody answered before */
  readonly ready?: Answer<string>;
}

/** Whether the API answers, in the version of one of the servers. */
export function apiRows(cluster: Pick<Cluster, "k3sVersion" | "servers">, { version, ready }: ApiAnswers): Row[] {
  if ("refusal" in version) {
    const { refusal } = version;
    if (refusal.why === "forbidden") return [refusalRow("api", "version", refusal)];
    const text = `does not answer, so that it was asked nothing else: ${refusal.text}`;
    const finding = fail(
      text,
      "see whether a server runs, and whether the kubeconfig and its context are the right ones",
    );
    return [{ area: "api", name: "version", ...finding }];
  }
  const live = stringAt(version.value, "gitVersion");
  const declared = cluster.servers.map((server) => k3sVersionOf(cluster, server)).find((each) => each === live);
  const wrong = versionFinding(live, declared ?? cluster.k3sVersion);
  return [
    { area: "api", name: "version", ...(wrong ?? ok(live ?? "")) },
    { area: "api", name: "ready", ...readiness(ready) },
  ];
}

function readiness(ready: Answer<string> | undefined): Finding {
  if (ready !== undefined && "value" in ready && ready.value.trim() === "ok") return ok("every part of it is");
  const said = ready !== undefined && "refusal" in ready && "text" in ready.refusal ? ready.refusal.text : "it is not";
  return fail(said, "see what is wrong with kubectl get --raw '/readyz?verbose'");
}
