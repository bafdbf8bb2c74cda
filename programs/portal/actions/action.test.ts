import { expect, test } from "vitest";
import { KubeFailure, type KubeRequest } from "../cluster/kube-api.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { carryOut } from "./action.ts";

const request: KubeRequest = { method: "PATCH", path: "/api/v1/nodes/a" };
const always = (plan: { consequences: string[]; request?: KubeRequest }) => ({ plan: () => Promise.resolve(plan) });

function refusing(status: number, times: number): MemoryApi {
  const api = new MemoryApi();
  let left = times;
  api.instead = () => (left-- > 0 ? Promise.reject(new KubeFailure(status, "no")) : undefined);
  return api;
}

test("sends what people agreed to", async () => {
  const api = new MemoryApi();
  expect(await carryOut(api, always({ consequences: ["One."], request }), ["One."])).toBeUndefined();
  expect(api.sent).toEqual([request]);
});

test("shows what would happen now instead of sending it, where that is something else", async () => {
  const api = new MemoryApi();
  const plan = { consequences: ["Two."], request };
  expect(await carryOut(api, always(plan), ["One."])).toBe(plan);
  expect(api.sent).toEqual([]);
});

test("sends nothing that cannot be done", async () => {
  const api = new MemoryApi();
  const plan = { consequences: ["It is being deleted."] };
  expect(await carryOut(api, always(plan))).toBe(plan);
  expect(api.sent).toEqual([]);
});

test("looks again when the object changed in between", async () => {
  const api = refusing(409, 2);
  expect(await carryOut(api, always({ consequences: [], request }))).toBeUndefined();
  expect(api.sent).toHaveLength(3);
});

test("gives up when it changes all the time", async () => {
  const api = refusing(409, 9);
  await expect(carryOut(api, always({ consequences: [], request }))).rejects.toThrow(new KubeFailure(409, "no"));
  expect(api.sent).toHaveLength(5);
});

test("says what the API says", async () => {
  const api = refusing(403, 1);
  await expect(carryOut(api, always({ consequences: [], request }))).rejects.toThrow(new KubeFailure(403, "no"));
  expect(api.sent).toHaveLength(1);
});
