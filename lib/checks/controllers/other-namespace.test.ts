import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { check } from "../check.ts";
import { input, object, problemsOf } from "../testing.ts";
import { otherNamespace } from "./other-namespace.ts";

const version = "traefik.io/v1alpha1";
const route = (fields: JsonObject, tls: JsonObject = {}) =>
  object(version, "IngressRoute", "web", { spec: { routes: [{ services: [{ name: "web" }], ...fields }], tls } });
const settings = (values: JsonObject | string) =>
  object("helm.cattle.io/v1", "HelmChartConfig", "traefik", {
    spec: typeof values === "string" ? { valuesContent: values } : { values },
  });
const fix =
  "and Traefik takes nothing of another namespace; move one of them, or set providers.kubernetesCRD.allowCrossNamespace of Traefik to true";

it("other-namespace passes for the own namespace, for Ingresses, and where Traefik is told to", () => {
  const ingress = object("networking.k8s.io/v1", "Ingress", "web", {
    metadata: { annotations: { "traefik.ingress.kubernetes.io/router.middlewares": "edge-auth@kubernetescrd" } },
  });
  expect(problemsOf(otherNamespace, [route({ middlewares: [{ name: "auth", namespace: "web" }] }), ingress])).toEqual(
    [],
  );
  const reaching = route({ middlewares: [{ name: "auth", namespace: "edge" }] });
  const deployment = object("apps/v1", "Deployment", "traefik", {
    spec: { template: { spec: { containers: [{ args: ["--providers.kubernetescrd.allowCrossNamespace"] }] } } },
  });
  for (const allowing of [
    settings({ providers: { kubernetesCRD: { allowCrossNamespace: true } } }),
    settings("providers:\n  kubernetesCRD:\n    enabled: true\n    allowCrossNamespace: true\n"),
    deployment,
  ]) {
    expect(problemsOf(otherNamespace, [reaching, allowing])).toEqual([]);
  }
});

it("other-namespace fails for what lies elsewhere", () => {
  const reaching = route(
    {
      services: [{ name: "api", namespace: "api" }],
      middlewares: [{ name: "auth", namespace: "edge" }, { name: "edge-auth@kubernetescrd" }, { name: "x@file" }],
    },
    { options: { name: "modern", namespace: "edge" } },
  );
  const denying = settings({ providers: { kubernetesCRD: { allowCrossNamespace: false } } });
  expect(problemsOf(otherNamespace, [reaching, denying])).toEqual([
    `IngressRoute/web spec.routes[0].services[0].namespace: names Service api/api, ${fix}`,
    `IngressRoute/web spec.routes[0].middlewares[0].namespace: names Middleware edge/auth, ${fix}`,
    "IngressRoute/web spec.routes[0].middlewares[1].name: names Middleware edge-auth@kubernetescrd, and Traefik takes nothing of another namespace; name it without @kubernetescrd, and its namespace beside it",
    `IngressRoute/web spec.tls.options.namespace: names TLSOption edge/modern, ${fix}`,
  ]);
});

it("other-namespace warns where Traefik's settings may lie elsewhere", () => {
  const reaching = route({ middlewares: [{ name: "auth", namespace: "edge" }] });
  const problems = check(input([reaching], { closed: false }), [otherNamespace]);
  expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
});
