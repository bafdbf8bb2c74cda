import { expect, test } from "vitest";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { refresh } from "./refresh.ts";

const target = { kind: "Application", namespace: "argocd", name: "web" };

test.each(["normal", "hard"] as const)("a %s refresh is an annotation", async (type) => {
  expect(await refresh(target, type).plan(new MemoryApi())).toEqual({
    consequences: [],
    request: {
      method: "PATCH",
      path: "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/web",
      contentType: "application/merge-patch+json",
      body: { metadata: { annotations: { "argocd.argoproj.io/refresh": type } } },
    },
  });
});
