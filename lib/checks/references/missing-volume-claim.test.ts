import { expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingVolumeClaim } from "./missing-volume-claim.ts";

const mounting = (claimName: string) =>
  deployment("web", { volumes: [{ name: "data", persistentVolumeClaim: { claimName } }] });

it("missing-volume-claim passes for a claim, and for those that a StatefulSet makes", () => {
  const set = object("apps/v1", "StatefulSet", "db", {
    spec: { replicas: 2, volumeClaimTemplates: [{ metadata: { name: "data" } }] },
  });
  const objects = [mounting("data"), object("v1", "PersistentVolumeClaim", "data"), mounting("data-db-1"), set];
  expect(problemsOf(missingVolumeClaim, objects)).toEqual([]);
});

it("missing-volume-claim fails for a claim that does not exist", () => {
  expect(problemsOf(missingVolumeClaim, [mounting("data")])).toEqual([
    "Deployment/web spec.template.spec.volumes[0].persistentVolumeClaim.claimName: names PersistentVolumeClaim web/data, which does not exist; add the PersistentVolumeClaim",
  ]);
});
