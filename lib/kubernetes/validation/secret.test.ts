import { describe, expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const secret = (type: string, fields: JsonObject) => problemsOf(object("v1", "Secret", { type, ...fields }));
const base64 = (text: string) => Buffer.from(text).toString("base64");
const certificate = base64("-----BEGIN CERTIFICATE-----");
const key = base64("-----BEGIN PRIVATE KEY-----");

describe("by type", () => {
  it.each([
    ["Opaque", {}],
    ["kubernetes.io/tls", { data: { "tls.crt": certificate, "tls.key": key } }],
    ["kubernetes.io/basic-auth", { stringData: { username: "web" } }],
    ["kubernetes.io/basic-auth", { data: { password: base64("x") } }],
    ["kubernetes.io/ssh-auth", { data: { "ssh-privatekey": key } }],
    ["kubernetes.io/dockerconfigjson", { stringData: { ".dockerconfigjson": '{"auths":{}}' } }],
    ["kubernetes.io/dockercfg", { data: { ".dockercfg": base64("{}") } }],
    [
      "kubernetes.io/service-account-token",
      { metadata: { name: "web", annotations: { "kubernetes.io/service-account.name": "web" } } },
    ],
  ])("%s takes what it needs", (type, fields) => {
    expect(secret(type, fields)).toEqual([]);
  });

  it.each([
    ["kubernetes.io/tls", {}, ['data["tls.crt"]: is missing', 'data["tls.key"]: is missing']],
    ["kubernetes.io/basic-auth", {}, ["data: must have username or password for type kubernetes.io/basic-auth"]],
    ["kubernetes.io/ssh-auth", { data: { "ssh-privatekey": "" } }, ["data.ssh-privatekey: is missing"]],
    ["kubernetes.io/dockerconfigjson", {}, ['data[".dockerconfigjson"]: is missing']],
    [
      "kubernetes.io/dockerconfigjson",
      { stringData: { ".dockerconfigjson": "[]" } },
      ['stringData[".dockerconfigjson"]: must be JSON of an object'],
    ],
    [
      "kubernetes.io/dockercfg",
      { data: { ".dockercfg": base64("x") } },
      ['data[".dockercfg"]: must be JSON of an object'],
    ],
    [
      "kubernetes.io/service-account-token",
      {},
      ['metadata.annotations["kubernetes.io/service-account.name"]: is missing'],
    ],
  ])("%s refuses %j", (type, fields, problems) => {
    expect(secret(type, fields)).toEqual(problems);
  });

  it("warns of a certificate that is none", () => {
    expect(secret("kubernetes.io/tls", { data: { "tls.crt": key }, stringData: { "tls.key": "x" } })).toEqual([
      'warning data["tls.crt"]: has no PEM block of its kind',
      'warning stringData["tls.key"]: has no PEM block of its kind',
    ]);
  });
});

it("refuses more than a mebibyte, in which a text takes the place of the bytes of its key", () => {
  const half = "x".repeat(512 * 1024);
  expect(secret("Opaque", { data: { a: base64(half), b: base64(half) }, stringData: { a: half } })).toEqual([]);
  expect(secret("Opaque", { data: { a: base64(half), b: base64(half) }, stringData: { c: "x" } })).toEqual([
    "data: must be at most 1048576 bytes, got 1048577",
  ]);
});
