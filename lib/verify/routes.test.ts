import { expect, test } from "vitest";
import { type RouteAnswer, type RouteReply, routeRows } from "./routes.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const now = Date.parse("2026-11-01T00:00:00Z");
const day = 86_400_000;
const valid = { from: now - 30 * day, until: now + 60 * day, wrongName: undefined, untrusted: undefined };
const reply: RouteReply = { address: "192.168.1.10", isResolved: true, status: 200, certificate: valid };

const fine = ok("200 from 192.168.1.10, certificate for another 60 days, until 2026-12-31");
const untrusted = { ...reply, certificate: { ...valid, untrusted: "SELF_SIGNED_CERT_IN_CHAIN" } };

test.each<[what: string, RouteAnswer, ...findings: Finding[]]>([
  ["fine", reply, fine],
  ["asks to sign in", { ...reply, status: 401 }, { ...fine, text: fine.text.replace("200", "401") }],
  [
    "silent",
    { address: "192.168.1.10", error: "no answer in 10 s" },
    fail(
      "does not answer at 192.168.1.10: no answer in 10 s",
      "see whether the ingress controller runs and has this address",
    ),
  ],
  ["broken", { ...reply, status: 503 }, fail("answers 503", "see whether the pods behind it are ready")],
  [
    "unknown",
    { ...reply, status: 404 },
    warn("answers 404", "see whether its Ingress is there, and the ingress controller takes it"),
  ],
  [
    "with the certificate of somebody else",
    { ...reply, certificate: { ...valid, wrongName: "DNS:a.traefik.default" } },
    fail("shows a certificate of another name: DNS:a.traefik.default", "see the Certificate of this host"),
  ],
  [
    "with an old certificate",
    { ...reply, certificate: { ...valid, until: now - day } },
    fail("its certificate expired on 2026-10-31", "see the Certificate of this host"),
  ],
  ["of an authority of its own", untrusted, fine],
  [
    "without a name, and broken",
    { ...reply, isResolved: false, status: 502 },
    fail("answers 502", "see whether the pods behind it are ready"),
    warn("its name leads nowhere from here, 192.168.1.10 was asked", "add it to DNS, as docs/expose.md tells"),
  ],
])("%s", (_what, answer, ...findings) => {
  expect(routeRows(new Map([["https://a.example.com/", answer]]), now, { isPublic: false })).toEqual(
    findings.map((finding) => ({ area: "routes", name: "https://a.example.com/", ...finding })),
  );
});

test("who is trusted by everybody is expected to be so", () => {
  const [row] = routeRows(new Map([["https://a.example.com/", untrusted]]), now, { isPublic: true });
  expect(row?.text).toBe("its certificate is not trusted here: SELF_SIGNED_CERT_IN_CHAIN");
});
