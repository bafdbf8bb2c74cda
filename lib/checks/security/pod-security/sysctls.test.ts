import { expect, it } from "vitest";
import { deployment } from "../../testing.ts";
import { sysctls } from "./sysctls.ts";
import { violationsIn } from "./testing.ts";

const setting = (...names: string[]) =>
  deployment("web", { securityContext: { sysctls: names.map((name) => ({ name, value: "1" })) } });

it("pod-sysctls passes for safe ones", () => {
  expect(violationsIn(sysctls, "baseline", setting("net.ipv4.tcp_syncookies", "net.ipv4.tcp_rmem"))).toEqual([]);
  expect(violationsIn(sysctls, "baseline", setting("net.ipv4.tcp_notsent_lowat"), "1.37")).toEqual([]);
});

it("pod-sysctls fails for others, and for those that became safe later", () => {
  expect(violationsIn(sysctls, "baseline", setting("kernel.msgmax", "net.ipv4.tcp_notsent_lowat"))).toEqual([
    "securityContext.sysctls[0].name: sets kernel parameter kernel.msgmax; remove it, or set it on the node",
    "securityContext.sysctls[1].name: sets kernel parameter net.ipv4.tcp_notsent_lowat, safe from Kubernetes 1.37 on; remove it, or set it on the node",
  ]);
});
