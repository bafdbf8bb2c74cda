import { builtInsOf } from "../../k3s/built-ins.ts";
import type { Rule } from "../rule.ts";
import { defaultClasses } from "./default-classes.ts";

export const twoDefaultIngressClasses: Rule = {
  id: "two-default-ingress-classes",
  family: "collisions",
  severity: "error",
  title: "At most one IngressClass is the default",
  description: "With two default classes the API server refuses every Ingress that names none.",
  check: (facts) => {
    const { cluster } = facts;
    return defaultClasses(facts, "networking.k8s.io/IngressClass", cluster && builtInsOf(cluster).ingressClasses[0]);
  },
};
