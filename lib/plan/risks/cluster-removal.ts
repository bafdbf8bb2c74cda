import { danger } from "./rule.ts";

/** A cluster that is no longer in Git. Nothing becomes of its objects, so this is all that there is to tell of them. */
export const clusterRemoval = danger(
  "cluster-removed",
  "nothing in the cluster is deleted: Argo CD no longer finds its folder, and everything runs on as it is, without a change from Git",
);
