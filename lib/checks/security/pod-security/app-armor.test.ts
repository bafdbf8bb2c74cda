import { expect, it } from "vitest";
import { object, podSpec } from "../../testing.ts";
import { appArmor } from "./app-armor.ts";
import { context, violationsIn, violationsOf } from "./testing.ts";

const annotation = "container.apparmor.security.beta.kubernetes.io/main";
const annotated = (value: string) =>
  object("v1", "Pod", "web", { metadata: { annotations: { [annotation]: value } }, spec: podSpec() });

it("pod-app-armor passes for profiles", () => {
  expect(violationsOf(appArmor, "baseline", {}, context({ appArmorProfile: { type: "Localhost" } }))).toEqual([]);
  for (const value of ["runtime/default", "localhost/own", ""]) {
    expect(violationsIn(appArmor, "baseline", annotated(value))).toEqual([]);
  }
});

it("pod-app-armor fails without one", () => {
  expect(violationsOf(appArmor, "baseline", {}, context({ appArmorProfile: { type: "Unconfined" } }))).toEqual([
    "containers[0].securityContext.appArmorProfile.type: switches AppArmor off; set it to RuntimeDefault",
  ]);
  expect(violationsIn(appArmor, "baseline", annotated("unconfined"))).toEqual([
    `metadata.annotations["${annotation}"]: switches AppArmor off; remove it`,
  ]);
});
