import { describe, expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const metadata = (fields: JsonObject, apiVersion = "v1", kind = "ServiceAccount") =>
  problemsOf(object(apiVersion, kind, { metadata: { name: "web", ...fields } }));
const owner = { apiVersion: "apps/v1", kind: "ReplicaSet", name: "web", uid: "1" };

it("takes what is usual", () => {
  expect(
    metadata({
      generateName: "web-",
      annotations: { note: "a" },
      ownerReferences: [{ ...owner, controller: true }],
      finalizers: ["example.com/wait", "orphan"],
      managedFields: [{ operation: "Apply" }],
    }),
  ).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [{ generateName: "Web" }, ['metadata.generateName: must be the beginning of a DNS name, got "Web"']],
  [{ generation: -1 }, ["metadata.generation: must be at least 0, got -1"]],
  [
    { annotations: { note: "x".repeat(256 * 1024) } },
    ["metadata.annotations: must be at most 262144 bytes, got 262148"],
  ],
  [
    { managedFields: [{ operation: "Patch" }, {}] },
    [
      "metadata.managedFields[0].operation: must be Apply or Update, got Patch",
      "metadata.managedFields[1].operation: must be Apply or Update, got none",
    ],
  ],
  [{ ownerReferences: [{ ...owner, uid: "" }] }, ["metadata.ownerReferences[0].uid: must not be empty"]],
  [
    { ownerReferences: [{ ...owner, apiVersion: "v1", kind: "Event" }] },
    ["metadata.ownerReferences[0].kind: must not be Event"],
  ],
  [
    {
      ownerReferences: [
        { ...owner, controller: true },
        { ...owner, uid: "2", controller: true },
      ],
    },
    ["metadata.ownerReferences[1].controller: must be true for one owner only"],
  ],
  [{ ownerReferences: [owner, owner] }, ["warning metadata.ownerReferences[1]: repeats another owner, and is dropped"]],
])("judges %j", (fields, problems) => {
  expect(metadata(fields)).toEqual(problems);
});

describe("finalizers", () => {
  it("exclude each other", () => {
    expect(metadata({ finalizers: ["orphan", "foregroundDeletion"] })).toEqual([
      "metadata.finalizers: must not have both orphan and foregroundDeletion",
    ]);
  });

  it("have a domain, except where the API server is less strict", () => {
    const finalizers = ["wait"];
    expect(metadata({ finalizers })).toEqual(["metadata.finalizers[0]: must have a domain and a path, got wait"]);
    expect(metadata({ finalizers }, "policy/v1", "PodDisruptionBudget")).toEqual([]);
    expect(metadata({ finalizers }, "cert-manager.io/v1", "Issuer")).toEqual([
      "warning metadata.finalizers[0]: should have a domain, got wait",
    ]);
    const argo = { finalizers: ["resources-finalizer.argocd.argoproj.io"] };
    expect(metadata(argo, "argoproj.io/v1alpha1", "Application")).toEqual([]);
  });
});
