import { missingObject } from "./missing.ts";

export const missingGateway = missingObject({
  id: "missing-gateway",
  kinds: ["gateway.networking.k8s.io/Gateway", "gateway.networking.k8s.io/GatewayClass"],
  title: "Every Gateway and GatewayClass that is referred to exists",
  description: "A route that is attached to no Gateway, or a Gateway of an unknown class, is served by nobody.",
  fix: "add it",
});
