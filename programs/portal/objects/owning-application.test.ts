import { expect, test } from "vitest";
import { owningApplication } from "./owning-application.ts";

test.each([
  ["its own id", "whoami:apps/Deployment:web/whoami", "whoami"],
  ["an id of an Application of another namespace", "teams_whoami:apps/Deployment:web/whoami", "teams_whoami"],
  ["the id of the object that it is a copy of", "whoami:apps/Deployment:other/whoami", undefined],
  ["the id of another name", "whoami:apps/Deployment:web/other", undefined],
  ["the id of another kind", "whoami:/Service:web/whoami", undefined],
  ["something else", "whoami", undefined],
  ["nothing", undefined, undefined],
])("belongs with %s", (_name, id, application) => {
  const annotations = { "argocd.argoproj.io/tracking-id": id };
  expect(owningApplication({ metadata: { namespace: "web", name: "whoami", annotations } }, "apps/Deployment")).toBe(
    application,
  );
});
