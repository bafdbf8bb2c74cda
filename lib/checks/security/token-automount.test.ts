import { expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { tokenAutomount } from "./token-automount.ts";

const undecided = deployment("web", { automountServiceAccountToken: null, serviceAccountName: "web" });

it("token-automount passes when the pod or its ServiceAccount says what is wanted", () => {
  const account = object("v1", "ServiceAccount", "web", { automountServiceAccountToken: true });
  expect(problemsOf(tokenAutomount, [deployment("x"), undecided, account])).toEqual([]);
});

it("token-automount fails when neither does", () => {
  expect(problemsOf(tokenAutomount, [undecided, object("v1", "ServiceAccount", "web")])).toEqual([
    "Deployment/web spec.template.spec.automountServiceAccountToken: is missing, so that containers get a token of the Kubernetes API; set it to false",
  ]);
});
