import { expect, test } from "vitest";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { cordon } from "./cordon.ts";

const request = (unschedulable: boolean) => ({
  method: "PATCH",
  path: "/api/v1/nodes/a",
  contentType: "application/merge-patch+json",
  body: { spec: { unschedulable } },
});

test.each([
  [true, "Cordon", ["No new pods come to it until it is uncordoned. Those that run there stay."]],
  [false, "Uncordon", []],
] as const)("unschedulable: %s", async (unschedulable, title, consequences) => {
  const action = cordon({ kind: "Node", name: "a" }, unschedulable);
  expect(action.title).toBe(title);
  expect(await action.plan(new MemoryApi())).toEqual({ consequences, request: request(unschedulable) });
});
