import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AccessReviews } from "./access-reviews.ts";
import { MemoryApi, refused } from "./testing/memory-api.ts";

const restart = { verb: "patch", group: "apps", resource: "deployments", namespace: "web", name: "web" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("asks the API once a minute", async () => {
  const api = new MemoryApi();
  const reviews = new AccessReviews(api);
  api.instead = () => Promise.resolve({ status: { allowed: true } });
  expect(await Promise.all([reviews.allowed(restart), reviews.allowed({ ...restart })])).toEqual([true, true]);
  expect(api.sent).toEqual([
    {
      method: "POST",
      path: "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
      body: {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: { resourceAttributes: restart },
      },
    },
  ]);
  api.instead = () => Promise.resolve({ status: { allowed: false } });
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await reviews.allowed(restart)).toBe(false);
});

test("tells questions apart", async () => {
  const api = new MemoryApi();
  const reviews = new AccessReviews(api);
  await reviews.allowed(restart);
  await reviews.allowed({ ...restart, subresource: "scale" });
  await reviews.allowed({ verb: "get", group: "", resource: "nodes" });
  expect(api.sent).toHaveLength(3);
});

test.each<[string, unknown]>([
  ["says no", { status: { allowed: false } }],
  ["says neither", {}],
  ["says something like yes", { status: { allowed: "true" } }],
])("does not allow what the API %s to", async (_name, answer) => {
  const api = new MemoryApi();
  api.instead = () => Promise.resolve(answer);
  expect(await new AccessReviews(api).allowed(restart)).toBe(false);
});

test("does not allow what the API cannot answer, and asks again the next time", async () => {
  const api = new MemoryApi();
  const reviews = new AccessReviews(api);
  api.instead = () => refused(503, "etcd has no leader");
  expect(await reviews.allowed(restart)).toBe(false);
  api.instead = () => Promise.resolve({ status: { allowed: true } });
  expect(await reviews.allowed(restart)).toBe(true);
});
