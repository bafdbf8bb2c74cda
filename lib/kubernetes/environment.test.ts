import { expect, test } from "vitest";
import { unexpanded } from "./environment.ts";
import type { JsonObject } from "./manifest.ts";
import { formatPath } from "./path.ts";
import { podTemplateOf } from "./pods.ts";

/** `<field> <variable> <set later>`. */
function unexpandedIn(container: JsonObject): string[] {
  const pod = podTemplateOf("/Pod", { spec: { containers: [container] } });
  return (pod?.containers ?? [])
    .flatMap(unexpanded)
    .map(({ path, variable, comesLater }) => `${formatPath(path)} ${variable} ${comesLater}`);
}

test("a variable is known to what stands below it, and to command and arguments", () => {
  const env: JsonObject[] = [
    { name: "A", value: "a" },
    { name: "B", value: "$(A) $(C) $(NOWHERE)" },
    { name: "C", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
  ];
  expect(unexpandedIn({ env, command: ["run", "$(C)"], args: ["--x=$(NONE)"] })).toEqual([
    "spec.containers[0].env[1].value C true",
    "spec.containers[0].env[1].value NOWHERE false",
    "spec.containers[0].args[0] NONE false",
  ]);
});

test("what may come from elsewhere, and what a shell reads, is left alone", () => {
  const env: JsonObject[] = [{ name: "A", value: "$(WEB_SERVICE_HOST) $$(B) $(hostname)" }];
  expect(unexpandedIn({ env, args: ["$(KUBERNETES_SERVICE_PORT_HTTPS) $(WEB_PORT)"] })).toEqual([]);
  const envFrom = [{ configMapRef: { name: "settings" } }];
  const later = [
    { name: "A", value: "$(B) $(C)" },
    { name: "B", value: "b" },
  ];
  expect(unexpandedIn({ env: later, envFrom })).toEqual(["spec.containers[0].env[0].value B true"]);
});
