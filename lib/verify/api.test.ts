import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { apiRows } from "./api.ts";

const cluster = testCluster();
const version = { value: { gitVersion: "v1.36.5+k3s1" } };

test("answers in the version that is declared", () => {
  expect(apiRows(cluster, { version, ready: { value: "ok" } })).toEqual([
    { area: "api", name: "version", status: "ok", text: "v1.36.5+k3s1", fix: null },
    { area: "api", name: "ready", status: "ok", text: "every part of it is", fix: null },
  ]);
});

test("fails for another minor version, and when a part of it is not ready", () => {
  const text = "an error on the server: [-]etcd failed";
  expect(
    apiRows(cluster, {
      version: { value: { gitVersion: "v1.37.1+k3s1" } },
      ready: { refusal: { why: "failed", text } },
    }),
  ).toEqual([
    {
      area: "api",
      name: "version",
      status: "fail",
      text: "runs K3s v1.37.1+k3s1, declared is v1.36.5+k3s1",
      fix: "upgrade it, or declare what runs as k3sVersion",
    },
    {
      area: "api",
      name: "ready",
      status: "fail",
      text,
      fix: "see what is wrong with kubectl get --raw '/readyz?verbose'",
    },
  ]);
});

test("fails when nobody answers", () => {
  expect(apiRows(cluster, { version: { refusal: { why: "unreachable", text: "connection refused" } } })).toEqual([
    {
      area: "api",
      name: "version",
      status: "fail",
      text: "does not answer, so that it was asked nothing else: connection refused",
      fix: "see whether a server runs, and whether the kubeconfig and its context are the right ones",
    },
  ]);
});
