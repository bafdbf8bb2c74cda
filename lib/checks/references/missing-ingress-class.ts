import { missingObject } from "./missing.ts";

export const missingIngressClass = missingObject({
  id: "missing-ingress-class",
  kinds: ["networking.k8s.io/IngressClass"],
  title: "Every IngressClass that is referred to exists",
  description: "No controller serves an Ingress of an unknown class, and nothing says so.",
  fix: "use the class of the cluster's ingress controller, or declare it in provides.ingressClasses",
});
