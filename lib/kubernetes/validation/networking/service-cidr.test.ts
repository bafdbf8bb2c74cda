import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateServiceCidr } from "./service-cidr.ts";

const serviceCidr: JsonObject = {
  apiVersion: "networking.k8s.io/v1",
  kind: "ServiceCIDR",
  metadata: { name: "more" },
  spec: { cidrs: ["10.44.0.0/16", "fd00:44::/112"] },
};

describe("a ServiceCIDR", () => {
  test("is taken", () => {
    expect(problemsOf(validateServiceCidr, serviceCidr)).toEqual([]);
  });

  test.each<Changes>([{ "spec.cidrs": ["10.44.0.0/16"] }])("is taken with %j", (changes) => {
    expect(problemsOf(validateServiceCidr, serviceCidr, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.cidrs": [] }, ["spec.cidrs: must not be empty"]],
    [{ "spec.cidrs[0]": "10.44.0.1/16" }, ['spec.cidrs[0]: must be 10.44.0.0/16, got "10.44.0.1/16"']],
    [{ "spec.cidrs[0]": "10.44.0.1" }, ['spec.cidrs[0]: must be a network such as 10.43.0.0/16, got "10.44.0.1"']],
    [{ "spec.cidrs[1]": "FD00:44::/112" }, ['spec.cidrs[1]: must be fd00:44::/112, got "FD00:44::/112"']],
    [{ "spec.cidrs[1]": "10.45.0.0/16" }, ["spec.cidrs: must have one network of each IP family"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateServiceCidr, serviceCidr, changes)).toEqual(problems);
  });
});
