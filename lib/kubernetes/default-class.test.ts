import { expect, test } from "vitest";
import { defaultClassAnnotation } from "./default-class.ts";

const annotated = (name: string, value: string) => ({ metadata: { annotations: { [name]: value } } });

test.each([
  ["storage.k8s.io/StorageClass", "storageclass.kubernetes.io/is-default-class"],
  ["storage.k8s.io/StorageClass", "storageclass.beta.kubernetes.io/is-default-class"],
  ["networking.k8s.io/IngressClass", "ingressclass.kubernetes.io/is-default-class"],
])("a %s is the default by %s", (kind, annotation) => {
  expect(defaultClassAnnotation(kind, annotated(annotation, "true"))).toBe(annotation);
  expect(defaultClassAnnotation(kind, annotated(annotation, "false"))).toBeUndefined();
  expect(defaultClassAnnotation(kind, { metadata: {} })).toBeUndefined();
  expect(defaultClassAnnotation("/Service", annotated(annotation, "true"))).toBeUndefined();
});
