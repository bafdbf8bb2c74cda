import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { destructiveSyncOptions } from "./destructive-sync-options.ts";
import { application, synced } from "./testing.ts";

const annotated = (kind: string, options: string, apiVersion = "v1") =>
  object(apiVersion, kind, "data", { metadata: { annotations: { "argocd.argoproj.io/sync-options": options } } });
const field = 'metadata.annotations["argocd.argoproj.io/sync-options"]';

it("destructive-sync-options passes for what holds no data, for Replace alone, and for Force alone where the API server merges", () => {
  const objects = [
    annotated("ConfigMap", "Force=true,Replace=true"),
    annotated("PersistentVolumeClaim", "Replace=true"),
  ];
  expect(problemsOf(destructiveSyncOptions, objects)).toEqual([]);
  const serverSide = application("web", { syncPolicy: { syncOptions: ["ServerSideApply=true"] } });
  const forced = synced(annotated("PersistentVolumeClaim", "Force=true"));
  expect(problemsOf(destructiveSyncOptions, [serverSide, forced])).toEqual([]);
});

it("destructive-sync-options fails for what holds data", () => {
  const objects = [
    annotated("PersistentVolumeClaim", "Force=true,Replace=true"),
    annotated("StatefulSet", "Force=true", "apps/v1"),
  ];
  expect(problemsOf(destructiveSyncOptions, objects)).toEqual([
    `PersistentVolumeClaim/data ${field}: has Argo CD delete it at each change, and with it the data, got "Force=true,Replace=true"; remove Force=true`,
    `StatefulSet/data ${field}: has Argo CD delete it when a change is refused, with all of its pods at once, got "Force=true"; remove Force=true`,
  ]);
  const replacing = application("web", { syncPolicy: { syncOptions: ["Replace=true"] } });
  expect(
    problemsOf(destructiveSyncOptions, [replacing, synced(annotated("PersistentVolumeClaim", "Force=true"))]),
  ).toEqual([
    `PersistentVolumeClaim/data ${field}: has Argo CD delete it at each change, and with it the data, got "Force=true"; remove Force=true`,
  ]);
});
