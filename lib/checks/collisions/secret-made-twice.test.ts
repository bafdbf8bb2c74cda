import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { secretMadeTwice } from "./secret-made-twice.ts";

const certificate = (name: string, secretName: string, ...dnsNames: string[]) =>
  object("cert-manager.io/v1", "Certificate", name, { spec: { secretName, dnsNames } });
const ingress = (name: string, ...tls: JsonObject[]) =>
  object("networking.k8s.io/v1", "Ingress", name, {
    metadata: { annotations: { "cert-manager.io/cluster-issuer": "public" } },
    spec: { tls },
  });
const block = (secretName: string, ...hosts: string[]) => ({ secretName, hosts });
const sealed = (name: string, template: JsonObject = {}) =>
  object("bitnami.com/v1alpha1", "SealedSecret", name, { spec: { encryptedData: { a: "b" }, template } });
const external = (name: string, target: JsonObject) =>
  object("external-secrets.io/v1", "ExternalSecret", name, { spec: { target } });

describe("secret-made-twice", () => {
  it("passes for Secrets of their own, and for those that only add to another's", () => {
    const patch = { metadata: { annotations: { "sealedsecrets.bitnami.com/patch": "true" } } };
    const objects = [
      certificate("a", "a-tls", "a.example.com"),
      certificate("b", "b-tls", "b.example.com"),
      sealed("login"),
      external("more", { name: "login", creationPolicy: "Merge" }),
      sealed("a-tls", patch),
      object("v1", "Secret", "login", { metadata: { labels: { part: "web" } } }),
      object("v1", "Secret", "login", { metadata: { namespace: "other" }, stringData: { a: "b" } }),
    ];
    expect(problemsOf(secretMadeTwice, objects)).toEqual([]);
  });

  it("passes for Ingresses of one certificate", () => {
    const objects = [
      ingress("a", block("web-tls", "a.example.com", "b.example.com")),
      ingress("b", block("web-tls", "b.example.com")),
      certificate("all", "all", "*.example.com"),
      ingress("c", block("all", "c.example.com")),
    ];
    expect(problemsOf(secretMadeTwice, objects)).toEqual([]);
  });

  it("passes where whoever applies the objects decides on their namespaces", () => {
    const placed = (folder: string, name: string) => {
      const { metadata, ...rest } = certificate(name, "web-tls");
      return {
        manifest: { ...rest, apiVersion: "cert-manager.io/v1", kind: "Certificate", metadata: { name } },
        file: `${folder}/a.yaml`,
      };
    };
    expect(problemsOf(secretMadeTwice, [placed("a", "a"), placed("b", "b")])).toEqual([]);
    expect(problemsOf(secretMadeTwice, [placed("a", "a"), placed("a", "b")])).toHaveLength(1);
  });

  it("fails for two makers of one Secret", () => {
    const objects = [
      certificate("a", "web", "a.example.com"),
      certificate("b", "web", "b.example.com"),
      sealed("web"),
      external("c", { name: "web" }),
    ];
    const rival =
      "that Certificate web/a (Certificate-a.yaml) makes too; give each a Secret of its own, or remove one of them";
    expect(problemsOf(secretMadeTwice, objects)).toEqual([
      `Certificate/b spec.secretName: names a Secret ${rival}`,
      `SealedSecret/web metadata.name: names a Secret ${rival}`,
      `ExternalSecret/c spec.target.name: names a Secret ${rival}`,
    ]);
  });

  it("fails for two entries of one Ingress", () => {
    const fix = "so that cert-manager refuses the whole Ingress; put the hosts into one entry, or name another Secret";
    expect(
      problemsOf(secretMadeTwice, [
        ingress("web", block("web-tls", "a.example.com"), block("web-tls", "b.example.com")),
      ]),
    ).toEqual([`Ingress/web spec.tls[1].secretName: names Secret web-tls, as spec.tls[0] does, ${fix}`]);
    expect(problemsOf(secretMadeTwice, [ingress("web", { hosts: ["a"] }, { hosts: ["b"] })])).toEqual([
      `Ingress/web spec.tls[1]: has no secretName, as spec.tls[0] does, ${fix}`,
    ]);
  });

  it("fails for an Ingress whose hosts are not those of the certificate", () => {
    const objects = [ingress("a", block("web-tls", "a.example.com")), ingress("b", block("web-tls", "b.example.com"))];
    expect(problemsOf(secretMadeTwice, objects)).toEqual([
      "Ingress/b spec.tls[0].secretName: names a Secret that Ingress web/a (Ingress-a.yaml) makes too; name another Secret, or put all hosts into one certificate",
    ]);
    const renamed = [certificate("a", "web-tls", "a.example.com"), ingress("b", block("web-tls", "a.example.com"))];
    expect(problemsOf(secretMadeTwice, renamed)).toHaveLength(1);
  });
});
