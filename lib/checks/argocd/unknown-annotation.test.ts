import { expect, it } from "vitest";
import { problemsOf } from "../testing.ts";
import { annotated } from "./testing.ts";
import { unknownAnnotation } from "./unknown-annotation.ts";

const prefix = "argocd.argoproj.io/";
const at = (name: string) => `metadata.annotations["${prefix}${name}"]`;

it("unknown-argocd-annotation passes for what Argo CD reads, and for what is not its", () => {
  const objects = [
    annotated(`${prefix}sync-wave`, "1"),
    annotated(`${prefix}refresh`, "hard", "Application"),
    annotated("example.com/x", "y"),
  ];
  expect(problemsOf(unknownAnnotation, objects)).toEqual([]);
});

it("unknown-argocd-annotation fails for the rest", () => {
  const objects = [
    annotated(`${prefix}syncwave`, "1"),
    annotated(`${prefix}refresh`, "hard"),
    annotated(`${prefix}tracking-id`, "web:/ConfigMap:web/x"),
  ];
  expect(problemsOf(unknownAnnotation, objects)).toEqual([
    `ConfigMap/x ${at("syncwave")}: is not an annotation that Argo CD reads; did you mean "sync-wave"?`,
    `ConfigMap/x ${at("refresh")}: means nothing on a ConfigMap; remove it`,
    `ConfigMap/x ${at("tracking-id")}: is written by Argo CD itself, in the cluster; remove it`,
  ]);
});
