import type { Risk } from "../document.ts";
import { application } from "./application.ts";
import { autoscaling } from "./autoscaling.ts";
import { charts } from "./charts.ts";
import { clusterRemoval } from "./cluster-removal.ts";
import { crd } from "./crd.ts";
import { datastore } from "./datastore.ts";
import { defaults } from "./defaults.ts";
import { deletion } from "./deletion.ts";
import { etcdMembers } from "./etcd-members.ts";
import { exposure } from "./exposure.ts";
import { foreignFile } from "./foreign-file.ts";
import { ignored } from "./ignored.ts";
import { images } from "./images.ts";
import { immutable } from "./immutable.ts";
import { k3sConfig } from "./k3s-config.ts";
import { k3sVersion } from "./k3s-version.ts";
import { rankOf } from "./labels.ts";
import { network } from "./network.ts";
import { podSecurity } from "./pod-security.ts";
import { privileges } from "./privileges.ts";
import { project } from "./project.ts";
import { rbac } from "./rbac.ts";
import { recreation } from "./recreation.ts";
import { relocation } from "./relocation.ts";
import type { Comparison, PlanContext, RiskRule } from "./rule.ts";
import { scaling } from "./scaling.ts";
import { source } from "./source.ts";
import { storage } from "./storage.ts";

const rules: readonly RiskRule[] = [
  application,
  autoscaling,
  charts,
  crd,
  datastore,
  defaults,
  deletion,
  etcdMembers,
  exposure,
  foreignFile,
  ignored,
  images,
  immutable,
  k3sConfig,
  k3sVersion,
  network,
  podSecurity,
  privileges,
  project,
  rbac,
  recreation,
  relocation,
  scaling,
  source,
  storage,
];

/** Everything risky about one change, dangers first. */
export function risksOf(comparison: Comparison, context: PlanContext): Risk[] {
  const removal = context.removalOf(comparison.cluster);
  if (removal !== undefined) return comparison === removal ? [clusterRemoval] : [];
  const risks = rules.flatMap((rule) => rule(comparison, context));
  return risks.sort((a, b) => {
    if (a.severity !== b.severity) return a.severity === "danger" ? -1 : 1;
    return rankOf(a.label) - rankOf(b.label);
  });
}
