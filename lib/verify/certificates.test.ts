import { expect, test } from "vitest";
import type { Json } from "../kubernetes/manifest.ts";
import { certificateRows, servingRows } from "./certificates.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const now = Date.parse("2026-11-01T00:00:00Z");
const day = 86_400_000;

function certificate(condition: object, notAfter?: string): Json {
  const status = {
    conditions: [{ type: "Ready", ...condition }],
    ...(notAfter && { notBefore: "2026-09-01T00:00:00Z", notAfter }),
  };
  return { metadata: { namespace: "whoami", name: "whoami-tls" }, status };
}

const fix = "see what it waits for with kubectl describe certificate/whoami-tls -n whoami";
const isReady = { status: "True", message: "Certificate is up to date and has not expired" };

test.each<[what: string, certificate: Json, Finding]>([
  ["ready", certificate(isReady, "2026-11-30T00:00:00Z"), ok("holds until 2026-11-30")],
  ["not renewed", certificate(isReady, "2026-11-08T00:00:00Z"), warn("holds until 2026-11-08, 7 days left", fix)],
  [
    "expired",
    certificate({ status: "False", message: "renewing" }, "2026-10-31T00:00:00Z"),
    fail("expired on 2026-10-31", fix),
  ],
  [
    "not issued",
    certificate({ status: "False", message: "Issuing certificate as Secret does not exist" }),
    fail("is not ready: Issuing certificate as Secret does not exist", fix),
  ],
  [
    "new",
    { metadata: { namespace: "whoami", name: "whoami-tls" } },
    fail("is not ready: cert-manager has not looked at it", fix),
  ],
])("of cert-manager: %s", (_what, each, finding) => {
  expect(certificateRows({ value: { items: [each] } }, now)).toEqual([
    { area: "certificates", name: "whoami/whoami-tls", ...finding },
  ]);
});

test("of cert-manager are left to its Application before it is there", () => {
  expect(certificateRows({ refusal: { why: "unserved", text: "no such kind" } }, now)).toEqual([]);
  expect(certificateRows({ refusal: { why: "failed", text: "no" } }, now)).toHaveLength(1);
});

test("of K3s", () => {
  const served = new Map([
    ["home-1", { from: now - 100 * day, until: now + 265 * day }],
    ["home-2", { from: now - 340 * day, until: now + 25 * day }],
    ["home-3", { error: "connect ECONNREFUSED" }],
  ]);
  expect(servingRows(served, now)).toEqual([
    { area: "certificates", name: "K3s on home-1", ...ok("holds until 2027-07-24") },
    {
      area: "certificates",
      name: "K3s on home-2",
      ...warn("holds until 2026-11-26, 25 days left", "restart K3s on it, which renews its certificates"),
    },
    {
      area: "certificates",
      name: "K3s on home-3",
      ...fail(
        "cannot be read: connect ECONNREFUSED",
        "see whether the machine runs and its port can be reached from here",
      ),
    },
  ]);
});
