import { describe, expect, test } from "vitest";
import { contentOf, everywhere, makes } from "./makes.ts";
import type { JsonObject } from "./manifest.ts";

function madeBy(groupKind: string, spec: JsonObject, annotations: JsonObject = {}) {
  return makes(groupKind, {
    apiVersion: "v1",
    kind: "X",
    metadata: { name: "x", namespace: "web", annotations },
    spec,
  });
}

const secret = { kind: "/Secret", namespace: "web", name: "x" };
const tls = new Set(["ca.crt", "tls.crt", "tls.key"]);

describe("a controller makes", () => {
  test.each<[string, string, JsonObject, readonly object[]]>([
    [
      "the Secret of a SealedSecret, under its own name",
      "bitnami.com/SealedSecret",
      { encryptedData: { a: "sealed" }, template: { metadata: { name: "other" }, data: { b: "plain" } } },
      [{ ...secret, keys: new Set(["a", "b"]) }],
    ],
    [
      "the Secret of an ExternalSecret",
      "external-secrets.io/ExternalSecret",
      { target: { name: "db" }, data: [{ secretKey: "password" }] },
      [{ ...secret, name: "db", keys: new Set(["password"]) }],
    ],
    [
      "keys of a Secret that another makes",
      "external-secrets.io/ExternalSecret",
      { target: { name: "db", creationPolicy: "Merge" }, data: [{ secretKey: "password" }] },
      [{ ...secret, name: "db", keys: new Set(["password"]), adds: true }],
    ],
    [
      "the Secret of a Certificate",
      "cert-manager.io/Certificate",
      { secretName: "web-tls" },
      [{ ...secret, name: "web-tls", keys: tls }],
    ],
    [
      "the class that a PersistentVolume names",
      "/PersistentVolume",
      { storageClassName: "manual" },
      [{ kind: "storage.k8s.io/StorageClass", namespace: "", name: "manual" }],
    ],
    [
      "the claims of a StatefulSet",
      "apps/StatefulSet",
      { replicas: 2, volumeClaimTemplates: [{ metadata: { name: "data" } }] },
      [
        { kind: "/PersistentVolumeClaim", namespace: "web", name: "data-x-0" },
        { kind: "/PersistentVolumeClaim", namespace: "web", name: "data-x-1" },
      ],
    ],
    [
      "the namespace of an Application",
      "argoproj.io/Application",
      { destination: { namespace: "new" }, syncPolicy: { syncOptions: ["CreateNamespace=true"] } },
      [{ kind: "/Namespace", namespace: "", name: "new" }],
    ],
    [
      "nothing of an Application that does not say so",
      "argoproj.io/Application",
      { destination: { namespace: "a" } },
      [],
    ],
    ["nothing of a Service", "/Service", {}, []],
  ])("%s", (_, groupKind, spec, made) => {
    expect(madeBy(groupKind, spec)).toEqual(made);
  });

  test("the certificate of an Ingress only where cert-manager signs it", () => {
    const spec = { tls: [{ secretName: "web-tls" }] };
    const signed = [{ ...secret, name: "web-tls", keys: tls }];
    expect(madeBy("networking.k8s.io/Ingress", spec)).toEqual([]);
    expect(madeBy("networking.k8s.io/Ingress", spec, { "cert-manager.io/cluster-issuer": "acme" })).toEqual(signed);
  });

  test("copies in every namespace", () => {
    expect(madeBy("trust.cert-manager.io/Bundle", {})).toEqual([
      { kind: "/ConfigMap", namespace: everywhere, name: "x" },
      { kind: "/Secret", namespace: everywhere, name: "x" },
    ]);
  });
});

test("contentOf knows the keys of Secrets and ConfigMaps", () => {
  const object = { apiVersion: "v1", kind: "X", metadata: { name: "x" }, data: { a: "1" } };
  expect(contentOf("/ConfigMap", { ...object, binaryData: { b: "" } })).toEqual(new Set(["a", "b"]));
  expect(contentOf("/Secret", { ...object, stringData: { c: "" } })).toEqual(new Set(["a", "c"]));
  expect(contentOf("/Secret", { ...object, type: "kubernetes.io/service-account-token" })).toEqual(
    new Set(["ca.crt", "namespace", "token"]),
  );
  expect(contentOf("/Service", object)).toBeUndefined();
});
