import { expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingConfigMap } from "./missing-config-map.ts";

const user = deployment("web", { volumes: [{ name: "config", configMap: { name: "web-config" } }] });

it("missing-config-map passes for a ConfigMap that exists, and for that of every namespace", () => {
  const ca = deployment("x", { volumes: [{ name: "ca", configMap: { name: "kube-root-ca.crt" } }] });
  expect(problemsOf(missingConfigMap, [user, ca, object("v1", "ConfigMap", "web-config")])).toEqual([]);
});

it("missing-config-map fails for one that does not", () => {
  expect(problemsOf(missingConfigMap, [user, object("v1", "ConfigMap", "web-conf")])).toEqual([
    'Deployment/web spec.template.spec.volumes[0].configMap.name: names ConfigMap web/web-config, which does not exist; did you mean "web-conf"?',
  ]);
});
