import { expect, test } from "vitest";
import { layerOf } from "./layer.ts";

test.each([
  ["argocd/installation/argocd.app.ts", "argocd"],
  ["operators/cert-manager.app.ts", "operators"],
  ["infrastructure/base/ingress/ingress.app.ts", "infrastructure"],
  ["applications/workloads/whoami.app.ts", "applications"],
  ["applications.app.ts", undefined],
  ["lib/applications/a.app.ts", undefined],
  ["a.app.ts", undefined],
])("%s lies in %s", (file, layer) => {
  expect(layerOf(file)).toBe(layer);
});
