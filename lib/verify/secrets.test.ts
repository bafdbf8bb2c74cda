import { expect, test } from "vitest";
import { testMember } from "../testing.ts";
import type { Answer } from "./answer.ts";
import { type Finding, fail, ok, warn } from "./row.ts";
import { secretPlaces, secretRows } from "./secrets.ts";

const secret = {
  name: "login",
  keys: ["username", "password"],
  purpose: "Signs people in.",
  create: "kubectl create secret generic login -n whoami --from-file=username --from-file=password",
};
const missing = { refusal: { why: "missing", text: 'secrets "login" not found' } } as const;

test.each<[what: string, Answer<readonly string[]>, Finding]>([
  ["there", { value: ["password", "username", "more"] }, ok("has username and password")],
  [
    "without a key",
    { value: ["username"] },
    fail("lacks password", "add what is missing, as the README of the cluster tells"),
  ],
  ["missing", missing, fail("does not exist: Signs people in.", secret.create)],
  [
    "not to be seen",
    { refusal: { why: "forbidden", verb: "get", resource: "secrets" } },
    warn("not judged: this user may not get secrets", "have a ClusterRole allow it"),
  ],
])("%s", (_what, answer, finding) => {
  const places = secretPlaces([testMember("whoami", { requiredSecrets: [secret] })]);
  expect(secretRows(places, () => answer)).toEqual([{ area: "secrets", name: "whoami/login", ...finding }]);
});

test("may be missing where nobody waits for it, or lie elsewhere", () => {
  const places = secretPlaces([
    testMember("whoami", { requiredSecrets: [{ ...secret, namespace: "argocd", optional: true }] }),
  ]);
  expect(secretRows(places, () => missing)).toEqual([
    { area: "secrets", name: "argocd/login", ...warn("does not exist: Signs people in.", secret.create) },
  ]);
});
