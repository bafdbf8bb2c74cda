import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { missingGateway } from "./missing-gateway.ts";

const api = "gateway.networking.k8s.io/v1";
const route = (name: string, namespace: string) =>
  object(api, "HTTPRoute", "web", { spec: { parentRefs: [{ name, namespace }] } });
const gateway = object(api, "Gateway", "public", { spec: { gatewayClassName: "own" } });

it("missing-gateway passes for what exists, and for what K3s may bring", () => {
  const objects = [
    object(api, "GatewayClass", "own"),
    gateway,
    route("public", "web"),
    route("traefik-gateway", "kube-system"),
  ];
  expect(problemsOf(missingGateway, objects)).toEqual([]);
});

it("missing-gateway fails for a Gateway and a class that do not exist", () => {
  expect(problemsOf(missingGateway, [gateway, route("pubilc", "web")])).toEqual([
    "Gateway/public spec.gatewayClassName: names GatewayClass own, which does not exist; add it",
    'HTTPRoute/web spec.parentRefs[0].name: names Gateway web/pubilc, which does not exist; did you mean "public"?',
  ]);
});
