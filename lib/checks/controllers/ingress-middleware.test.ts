import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { ingressMiddleware } from "./ingress-middleware.ts";

const annotation = "traefik.ingress.kubernetes.io/router.middlewares";
const middleware = (name: string, namespace = "web") =>
  object("traefik.io/v1alpha1", "Middleware", name, { metadata: { namespace } });
const found = (names: string) =>
  problemsOf(ingressMiddleware, [
    object("networking.k8s.io/v1", "Ingress", "web", { metadata: { annotations: { [annotation]: names } } }),
    middleware("strip"),
    middleware("auth", "edge"),
  ]);
const problem = (got: string, fix: string) =>
  `Ingress/web metadata.annotations["${annotation}"]: names a middleware in a form that Traefik does not know, got "${got}"; ${fix}`;

it("ingress-middleware passes for full names, for other providers, and for what nobody sees", () => {
  expect(found("web-strip@kubernetescrd, edge-auth@kubernetescrd,x@file,web-other@kubernetescrd")).toEqual([]);
});

it.each([
  ["strip@kubernetescrd", 'did you mean "web-strip@kubernetescrd"?'],
  ["auth@kubernetescrd", 'did you mean "edge-auth@kubernetescrd"?'],
  ["strip", 'did you mean "web-strip@kubernetescrd"?'],
  ["web-strip", 'did you mean "web-strip@kubernetescrd"?'],
  ["web-other", 'did you mean "web-other@kubernetescrd"?'],
  ["web/strip@kubernetescrd", 'did you mean "web-strip@kubernetescrd"?'],
  ["web-strip@kubernetes-crd", 'did you mean "web-strip@kubernetescrd"?'],
  ["other", "write it as <namespace>-<name>@kubernetescrd"],
])("ingress-middleware fails for %s", (name, fix) => {
  expect(found(name)).toEqual([problem(name, fix)]);
});
