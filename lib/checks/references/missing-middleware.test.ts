import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { missingMiddleware } from "./missing-middleware.ts";

const annotation = "traefik.ingress.kubernetes.io/router.middlewares";
const ingress = (names: string) =>
  object("networking.k8s.io/v1", "Ingress", "web", { metadata: { annotations: { [annotation]: names } } });
const route = (name: string) =>
  object("traefik.io/v1alpha1", "IngressRoute", "web", { spec: { routes: [{ middlewares: [{ name }] }] } });
const middleware = object("traefik.io/v1alpha1", "Middleware", "basic-auth", { metadata: { namespace: "web" } });

it("missing-middleware passes for what exists, and for other providers", () => {
  const objects = [
    middleware,
    route("basic-auth"),
    route("auth@file"),
    ingress("web-basic-auth@kubernetescrd, x@file"),
  ];
  expect(problemsOf(missingMiddleware, objects)).toEqual([]);
});

it("missing-middleware fails for what does not", () => {
  expect(problemsOf(missingMiddleware, [middleware, route("basicauth"), ingress("web-auth@kubernetescrd")])).toEqual([
    'IngressRoute/web spec.routes[0].middlewares[0].name: names Middleware web/basicauth, which does not exist; did you mean "basic-auth"?',
    `Ingress/web metadata.annotations["${annotation}"]: names Middleware web-auth, which does not exist; add it`,
  ]);
});
