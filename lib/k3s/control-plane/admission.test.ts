import { expect, test } from "vitest";
import { admissionConfiguration } from "./admission.ts";

test("has both plugins: with a section for one of them alone, the API server does not start", () => {
  const { plugins } = admissionConfiguration({ enforce: "baseline", warn: "restricted" }, ["kube-system"]);
  expect(plugins).toMatchObject([
    {
      name: "PodSecurity",
      configuration: {
        defaults: { enforce: "baseline", audit: "restricted", warn: "restricted" },
        exemptions: { namespaces: ["kube-system"] },
      },
    },
    { name: "EventRateLimit", configuration: { limits: [{ type: "Server", qps: 5000, burst: 20000 }] } },
  ]);
});
