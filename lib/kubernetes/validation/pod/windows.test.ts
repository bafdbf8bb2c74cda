import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const windows = (spec: JsonObject, container: JsonObject = {}) =>
  problemsOf(pod({ os: { name: "windows" }, ...spec }, container));
const options = (windowsOptions: JsonObject) => windows({ securityContext: { windowsOptions } });
const path = "spec.securityContext.windowsOptions";

it("takes what Windows has", () => {
  expect(
    options({
      runAsUserName: "NT AUTHORITY\\NETWORK SERVICE",
      gmsaCredentialSpecName: "web",
      gmsaCredentialSpec: "{}",
    }),
  ).toEqual([]);
  expect(options({ runAsUserName: "example.com\\web" })).toEqual([]);
  expect(windows({ hostNetwork: true, securityContext: { windowsOptions: { hostProcess: true } } })).toEqual([]);
});

it("refuses what Linux has", () => {
  expect(
    windows(
      {
        hostPID: true,
        hostUsers: true,
        resources: {},
        securityContext: { fsGroup: 1, sysctls: [{ name: "a.b", value: "1" }] },
      },
      { securityContext: { capabilities: {}, privileged: false } },
    ),
  ).toEqual([
    "spec.hostUsers: cannot be set in a Windows pod",
    "spec.hostPID: cannot be set in a Windows pod",
    "spec.resources: cannot be set in a Windows pod",
    "spec.securityContext.sysctls: cannot be set in a Windows pod",
    "spec.securityContext.fsGroup: cannot be set in a Windows pod",
    "spec.containers[0].securityContext.capabilities: cannot be set in a Windows pod",
    "spec.containers[0].securityContext.privileged: cannot be set in a Windows pod",
  ]);
});

it("refuses options of Windows on Linux", () => {
  expect(problemsOf(pod({ os: { name: "linux" } }, { securityContext: { windowsOptions: {} } }))).toEqual([
    "spec.containers[0].securityContext.windowsOptions: cannot be set in a Linux pod",
  ]);
});

it.each(["", "a\\b\\c", "a\\", "..", "a:b", "a\u0007", ".a\\b", "x".repeat(105)])("refuses the user %j", (user) => {
  expect(options({ runAsUserName: user })).toEqual([
    `${path}.runAsUserName: must be a user, or DOMAIN\\user, got ${JSON.stringify(user)}`,
  ]);
});

it("refuses credentials without a name or content", () => {
  expect(options({ gmsaCredentialSpecName: "A b", gmsaCredentialSpec: "" })).toEqual([
    `${path}.gmsaCredentialSpecName: must be a DNS name, got "A b"`,
    `${path}.gmsaCredentialSpec: must be from 1 to 65536 bytes, got 0`,
  ]);
});

it("makes all containers processes of the host, or none", () => {
  const hostProcess = { securityContext: { windowsOptions: { hostProcess: true } } };
  const containers = [
    { name: "a", image: "a:1", ...hostProcess },
    { name: "b", image: "b:1" },
  ];
  expect(windows({ containers })).toEqual([
    "spec.containers: must all be host processes or none",
    "spec.hostNetwork: must be true for host processes",
  ]);
  const other = { securityContext: { windowsOptions: { hostProcess: false } } };
  expect(windows({ hostNetwork: true, ...hostProcess }, other)).toEqual([
    "spec.containers[0].securityContext.windowsOptions.hostProcess: must be that of the pod true, got false",
  ]);
});
