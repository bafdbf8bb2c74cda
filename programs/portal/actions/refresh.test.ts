import { expect, test } from "vitest";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { refresh } from "./refresh.ts";

const target = { kind: "Application", namespace: "argocd", name: "web" };

test.each([
  ["normal", "Compares with Git now."],
  ["hard", "Compares with Git and makes all manifests anew, past Argo CD's cache."],
] as const)("a %s refresh is an annotation", async (type, consequence) => {
  expect(await refresh(target, type).plan(new MemoryApi())).toEqual({
    consequences: [consequence],
    request: {
      method: "PATCH",
      path: "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/web",
      contentType: "application/merge-patch+json",
      body: { metadata: { annotations: { "argocd.argoproj.io/refresh": type } } },
    },
  });
});
