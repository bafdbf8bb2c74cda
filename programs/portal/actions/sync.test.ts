import { expect, test } from "vitest";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { sync, syncPlan } from "./sync.ts";

const target = { kind: "Application", namespace: "argocd", name: "web" };
const path = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/web";
const source = { repoURL: "https://git.example.com/p.git", path: "dist/web", targetRevision: "main" };
const retry = { limit: 5, backoff: { duration: "5s" } };
const application = {
  metadata: { name: "web", namespace: "argocd", resourceVersion: "7" },
  spec: { source, syncPolicy: { automated: { prune: true }, syncOptions: ["ServerSideApply=true"], retry } },
};

test("a sync asks for what the policy says, in the name of whoever asks, unless it has changed", () => {
  expect(syncPlan(target, application, "olga")).toEqual({
    consequences: [
      "Applies dist/web of https://git.example.com/p.git at main.",
      "Deletes from the cluster what is gone from there.",
      "Options of its policy: ServerSideApply=true.",
    ],
    request: {
      method: "PATCH",
      path,
      contentType: "application/merge-patch+json",
      body: {
        metadata: { resourceVersion: "7" },
        operation: {
          initiatedBy: { username: "olga" },
          sync: { prune: true, syncOptions: ["ServerSideApply=true"] },
          retry,
        },
      },
    },
  });
});

test("a sync without a policy deletes nothing", () => {
  const chart = { repoURL: "https://charts.example.com", chart: "web", targetRevision: "1.2.3" };
  expect(syncPlan(target, { metadata: { resourceVersion: "7" }, spec: { sources: [chart, source] } }, "olga")).toEqual({
    consequences: [
      "Applies web of https://charts.example.com at 1.2.3.",
      "Applies dist/web of https://git.example.com/p.git at main.",
      "Deletes nothing, even if it is gone from there.",
    ],
    request: {
      method: "PATCH",
      path,
      contentType: "application/merge-patch+json",
      body: {
        metadata: { resourceVersion: "7" },
        operation: { initiatedBy: { username: "olga" }, sync: { prune: false } },
      },
    },
  });
});

test.each([
  [{ operation: { sync: {} } }, "An operation runs already. Wait until it ends."],
  [{ status: { operationState: { phase: "Running" } } }, "An operation runs already. Wait until it ends."],
  [{ status: { operationState: { phase: "Terminating" } } }, "An operation runs already. Wait until it ends."],
])("there is no sync with %j", (state, why) => {
  expect(syncPlan(target, { ...application, ...state }, "olga")).toEqual({ consequences: [why] });
});

test("an operation that is over does not matter", () => {
  const state = { status: { operationState: { phase: "Failed" } } };
  expect(syncPlan(target, { ...application, ...state }, "olga").request).toBeDefined();
});

test("who asks is what the API says", async () => {
  const api = new MemoryApi();
  const known = { status: { userInfo: { username: "olga" } } };
  api.instead = (asked) => Promise.resolve(asked.endsWith("/selfsubjectreviews") ? known : application);
  expect(await sync(target).plan(api)).toEqual(syncPlan(target, application, "olga"));
});
