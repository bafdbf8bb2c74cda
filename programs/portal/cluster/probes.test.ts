import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Probe } from "../registry/probe.ts";
import { KubeFailure, type ReachApi } from "./kube-api.ts";
import { Probes } from "./probes.ts";

const web: Probe = { namespace: "web", service: "web", port: 80, path: "/healthz" };
const path = "/api/v1/namespaces/web/services/web%3A80/proxy/healthz";

class Services implements ReachApi {
  readonly asked: string[] = [];
  answer: (path: string, signal: AbortSignal) => Promise<void> = () => Promise.resolve();

  reach(path: string, signal: AbortSignal): Promise<void> {
    this.asked.push(path);
    return this.answer(path, signal);
  }
}

let services: Services;
let ends: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  services = new Services();
});

afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.useRealTimers();
});

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function listening(probes: Probes, wanted: readonly Probe[]): () => number {
  let told = 0;
  probes.want(wanted);
  ends.push(
    probes.subscribe(() => {
      told += 1;
    }),
  );
  return () => told;
}

test("asks by way of the API server, every half a minute while somebody listens", async () => {
  const probes = new Probes(services);
  probes.want([web]);
  await wait(60_000);
  expect([services.asked, probes.state(web)]).toEqual([[], { state: "unknown" }]);
  const told = listening(probes, [web]);
  await wait(70_000);
  expect([services.asked, probes.state(web), told(), probes.revision()]).toEqual([
    [path, path, path],
    { state: "working" },
    1,
    1,
  ]);
  ends.splice(0)[0]?.();
  await wait(70_000);
  expect([services.asked.length, vi.getTimerCount()]).toEqual([3, 0]);
});

test("asks nobody while the page is hidden", async () => {
  let isHidden = false;
  listening(new Probes(services, () => isHidden), [web]);
  isHidden = true;
  await wait(120_000);
  expect(services.asked).toHaveLength(1);
});

test.each([
  [302, "the answer leads elsewhere", { state: "working" }],
  [404, "page not found", { state: "failing", message: "answers 404: page not found" }],
  [
    503,
    'no endpoints available for service "web"',
    { state: "failing", message: 'answers 503: no endpoints available for service "web"' },
  ],
  [401, "Unauthorized", { state: "unknown" }],
  [403, "services/proxy is forbidden", { state: "unknown" }],
  [undefined, "the cluster cannot be reached", { state: "unknown" }],
])("takes status %s so", async (status, message, state) => {
  const probes = new Probes(services);
  services.answer = () => Promise.reject(new KubeFailure(status, message));
  listening(probes, [web]);
  await wait(10);
  expect(probes.state(web)).toEqual(state);
});

test("asks a new one at once, and forgets one that is not wanted any more", async () => {
  const probes = new Probes(services);
  const other = { ...web, path: "/ready" };
  listening(probes, [web]);
  await wait(1_000);
  probes.want([other]);
  await wait(10);
  expect([probes.state(web), probes.state(other)]).toEqual([{ state: "unknown" }, { state: "working" }]);
});

test("asks four at once", async () => {
  services.answer = () => new Promise(() => {});
  listening(
    new Probes(services),
    Array.from({ length: 20 }, (_, n) => ({ ...web, path: `/${n}` })),
  );
  await wait(10);
  expect(services.asked).toHaveLength(4);
});

test.each(["/../../../secrets", "/%2e%2e/x", "healthz"])("asks for nothing with the path %s", async (path) => {
  const probes = new Probes(services);
  listening(probes, [{ ...web, path }]);
  await wait(1_000);
  expect([services.asked, probes.state({ ...web, path })]).toEqual([[], { state: "unknown" }]);
});

test("takes what names say for names", async () => {
  listening(new Probes(services), [{ namespace: "..", service: "web/proxy/x?", port: "80/../x", path: "/" }]);
  await wait(10);
  expect(services.asked).toEqual(["/api/v1/namespaces/%2E%2E/services/web%2Fproxy%2Fx%3F%3A80%2F..%2Fx/proxy/"]);
});
