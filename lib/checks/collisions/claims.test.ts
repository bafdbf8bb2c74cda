import { expect, it } from "vitest";
import { Claims } from "./claims.ts";

const object = {
  manifest: { apiVersion: "v1", kind: "Service", metadata: { name: "web" } },
  file: "web.yaml",
};
const claim = (protocol: string) => ({ object, path: ["spec"], protocol });

it("names the first claim on a thing that is in the way of another", () => {
  const claims = new Claims<ReturnType<typeof claim>>((a, b) => a.protocol === b.protocol);
  const tcp = claim("TCP");
  expect([
    claims.take("80", tcp),
    claims.take("80", claim("UDP")),
    claims.take("443", claim("TCP")),
    claims.take("80", claim("TCP")),
  ]).toEqual([undefined, undefined, undefined, tcp]);
});
