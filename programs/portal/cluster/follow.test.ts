import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { numberAt, stringAt } from "../../kubernetes/answer.ts";
import { AccessReviews } from "./access-reviews.ts";
import { ApiGroups } from "./api-groups.ts";
import { follow } from "./follow.ts";
import type { Source } from "./source.ts";
import { MemoryApi, refused } from "./testing/memory-api.ts";

interface Item {
  readonly name: string;
  readonly n: number;
}

const nodes = "/api/v1/nodes";
const resource = { group: "", version: "v1", plural: "nodes" };

function parse(object: unknown): Item | undefined {
  const [name, n] = [stringAt(object, "metadata", "name"), numberAt(object, "n")];
  return name === undefined || n === undefined ? undefined : { name, n };
}

describe("what is followed", () => {
  let api: MemoryApi;
  let source: Source<Item>;
  let told = 0;
  let end: () => void;

  const put = (name: string, n: unknown) => api.put(nodes, { metadata: { name }, n } as { metadata: object });
  const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  const lists = () => api.asked.filter((path) => path.startsWith(nodes) && !path.includes("watch=1")).length;
  const known = () => Object.fromEntries(source.state().items.map(({ name, n }) => [name, n]));

  beforeEach(() => {
    vi.useFakeTimers();
    api = new MemoryApi();
    told = 0;
    source = follow({
      title: "nodes",
      parts: [{ api, groups: new ApiGroups(api), reviews: new AccessReviews(api), collection: { resource }, parse }],
    });
  });

  afterEach(() => {
    end?.();
    vi.useRealTimers();
  });

  function listen(): void {
    end = source.subscribe(() => {
      told += 1;
    });
  }

  test("is not asked for before somebody listens", async () => {
    await wait(60_000);
    expect([api.asked, source.state()]).toEqual([[], { status: "waiting", items: [] }]);
  });

  test("is listed once from memory, then followed from there", async () => {
    put("a", 1);
    listen();
    await wait(100);
    put("b", 2);
    put("a", 3);
    await wait(100);
    expect(source.state()).toEqual({
      status: "live",
      items: [
        { name: "a", n: 3 },
        { name: "b", n: 2 },
      ],
    });
    api.drop(nodes, "a");
    await wait(100);
    expect([known(), api.asked]).toEqual([
      { b: 2 },
      [
        "/api/v1/nodes?limit=500&resourceVersion=0",
        "/api/v1/nodes?watch=1&allowWatchBookmarks=true&resourceVersion=101",
      ],
    ]);
  });

  test("is read page by page", async () => {
    api.pageSize = 2;
    for (const name of ["a", "b", "c"]) put(name, 1);
    listen();
    await wait(100);
    expect([known(), api.asked.slice(0, 2)]).toEqual([
      { a: 1, b: 1, c: 1 },
      ["/api/v1/nodes?limit=500&resourceVersion=0", "/api/v1/nodes?limit=500&continue=2"],
    ]);
  });

  test("is told in batches, with the same list while nothing changes", async () => {
    put("a", 1);
    listen();
    await wait(100);
    const { items } = source.state();
    told = 0;
    put("a", 1);
    await wait(100);
    expect([told, source.state().items === items]).toEqual([0, true]);
    for (let n = 0; n < 1_000; n += 1) put("a", n);
    await wait(50);
    expect([told, known()]).toEqual([1, { a: 999 }]);
  });

  test("leaves out what is of no use", async () => {
    put("a", 1);
    put("b", "text");
    listen();
    await wait(100);
    expect(known()).toEqual({ a: 1 });
    put("a", "text");
    await wait(100);
    expect(known()).toEqual({});
  });

  test("goes on from the last bookmark when the API ends the watch", async () => {
    put("a", 1);
    listen();
    await wait(5_000);
    api.tell(nodes, { type: "BOOKMARK", object: { metadata: { resourceVersion: "777" } } });
    api.cut();
    await wait(100);
    expect([source.state().status, lists(), api.asked.at(-1)]).toEqual([
      "live",
      1,
      "/api/v1/nodes?watch=1&allowWatchBookmarks=true&resourceVersion=777",
    ]);
  });

  test("is listed again when the API does not know any more what happened since", async () => {
    put("a", 1);
    listen();
    await wait(100);
    api.tell(nodes, { type: "ERROR", object: { kind: "Status", code: 410, message: "too old resource version" } });
    put("b", 2);
    await wait(2_000);
    expect([source.state().status, known(), lists(), api.watchers.length]).toEqual(["live", { a: 1, b: 2 }, 2, 1]);
  });

  test.each<[string, unknown]>([
    ["no event", "text"],
    ["no object", { type: "ADDED" }],
    ["another type", { type: "MOVED", object: { metadata: { name: "a", resourceVersion: "1" } } }],
    ["no name", { type: "ADDED", object: { metadata: { resourceVersion: "1" } } }],
  ])("is listed again after a message with %s", async (_name, message) => {
    put("a", 1);
    listen();
    await wait(100);
    api.tell(nodes, message);
    await wait(100);
    expect(source.state()).toMatchObject({ status: "interrupted", message: "what the API told cannot be read" });
    await wait(2_000);
    expect([source.state().status, known(), lists()]).toEqual(["live", { a: 1 }, 2]);
  });

  test("shows what came last while it is interrupted, and waits longer each time", async () => {
    put("a", 1);
    listen();
    await wait(5_000);
    api.opens = false;
    api.instead = () => refused(503, "etcd has no leader");
    api.cut();
    await wait(100);
    expect(source.state()).toMatchObject({ status: "interrupted", items: [{ name: "a", n: 1 }] });
    await wait(10 * 60_000);
    expect(source.state()).toEqual({
      status: "interrupted",
      items: [{ name: "a", n: 1 }],
      message: "etcd has no leader",
    });
    expect(lists()).toBeGreaterThan(15);
    expect(lists()).toBeLessThan(45);
    api.instead = () => undefined;
    api.opens = true;
    await wait(31_000);
    expect([source.state(), api.watchers.length]).toEqual([{ status: "live", items: [{ name: "a", n: 1 }] }, 1]);
  });

  test("stays interrupted where it can be listed and not followed", async () => {
    api.opens = false;
    listen();
    await wait(100);
    expect(source.state()).toMatchObject({ status: "interrupted", message: "what happens cannot be followed" });
    await wait(60_000);
    expect(source.state().status).toBe("interrupted");
    expect(lists()).toBeLessThan(10);
  });

  test("is begun anew when nothing came for long", async () => {
    listen();
    await wait(100);
    const [before] = api.watchers;
    await wait(151_000);
    expect([api.watchers.length, api.watchers[0] === before, source.state().status]).toEqual([1, false, "live"]);
  });

  test.each([
    [403, "forbidden", 'nodes is forbidden: User "ada" cannot list resource "nodes"'],
    [404, "absent", "the server could not find the requested resource"],
    [401, "signed-out", "Unauthorized"],
  ])("says of status %i that it is %s, and tries again after a minute", async (code, status, message) => {
    put("a", 1);
    api.instead = (path) => (path.startsWith(nodes) ? refused(code, message) : undefined);
    listen();
    await wait(50_000);
    expect([source.state(), lists()]).toEqual([{ status, items: [], message }, 1]);
    api.instead = (path) =>
      path.includes("accessreviews") ? Promise.resolve({ status: { allowed: true } }) : undefined;
    await wait(20_000);
    expect(source.state()).toEqual({ status: "live", items: [{ name: "a", n: 1 }] });
  });

  test("is asked for only once while it is forbidden, because browsers log each refusal", async () => {
    api.instead = (path) => (path.startsWith(nodes) ? refused(403, "no") : undefined);
    listen();
    await wait(10 * 60_000);
    expect([source.state().status, lists(), api.sent.length]).toEqual(["forbidden", 1, expect.closeTo(9, -1)]);
    expect(api.sent[0]?.body).toMatchObject({
      spec: { resourceAttributes: { verb: "list", group: "", resource: "nodes" } },
    });
  });

  test("forgets what may not be seen any more", async () => {
    put("a", 1);
    listen();
    await wait(5_000);
    api.instead = () => refused(403, "no");
    api.opens = false;
    api.cut();
    await wait(2_000);
    expect(source.state()).toEqual({ status: "forbidden", items: [], message: "no" });
  });

  test("says that it failed where nothing ever came, with what was said", async () => {
    api.instead = () => refused(500, "boom");
    listen();
    await wait(100);
    expect(source.state()).toEqual({ status: "failed", items: [], message: "boom" });
  });

  test("is slow after five seconds", async () => {
    api.instead = () => new Promise(() => {});
    listen();
    await wait(4_900);
    expect(source.state().status).toBe("waiting");
    await wait(200);
    expect(source.state()).toEqual({ status: "slow", items: [] });
  });

  test("takes no answer for a list that is none", async () => {
    api.instead = () => Promise.resolve("<html>");
    listen();
    await wait(100);
    expect(source.state()).toEqual({ status: "failed", items: [], message: "the answer is no list" });
  });

  test("ends a while after the last listener left, and leaves nothing behind", async () => {
    listen();
    await wait(100);
    end();
    await wait(5_000);
    listen();
    await wait(20_000);
    expect([lists(), api.watchers.length, source.state().status]).toEqual([1, 1, "live"]);
    end();
    await wait(11_000);
    expect([api.watchers.length, vi.getTimerCount(), source.state()]).toEqual([0, 0, { status: "waiting", items: [] }]);
    listen();
    await wait(100);
    expect([lists(), source.state().status]).toEqual([2, "live"]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["an answer is awaited", () => new Promise(() => {})],
    ["it is to be tried again", () => refused(500, "boom")],
    ["it is forbidden", () => refused(403, "no")],
  ])("leaves no timer behind when it ends while %s", async (_name, answer) => {
    api.instead = answer;
    listen();
    await wait(7_000);
    end();
    await wait(11_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("keeps the newest of many, and no more than that in memory", async () => {
    const parseEvent = (object: unknown) => ({ at: stringAt(object, "at") ?? "" });
    const limited = follow({
      title: "warnings",
      parts: [
        {
          api,
          groups: new ApiGroups(api),
          reviews: new AccessReviews(api),
          collection: { resource: { ...resource, plural: "events" } },
          parse: parseEvent,
          limit: { most: 5, rank: ({ at }: { at: string }) => at },
        },
      ],
    });
    const at = (n: number) => String(n).padStart(6, "0");
    const tell = (n: number) =>
      api.put("/api/v1/events", { metadata: { name: `e${n}` }, at: at(n) } as { metadata: object });
    for (let n = 0; n < 20; n += 1) tell(n);
    const stop = limited.subscribe(() => {});
    await wait(100);
    expect(limited.state().items.map((item) => item.at)).toEqual([19, 18, 17, 16, 15].map(at));
    for (let n = 20; n < 10_000; n += 1) tell(n);
    await wait(100);
    expect(
      limited
        .state()
        .items.map((item) => item.at)
        .sort(),
    ).toEqual([9995, 9996, 9997, 9998, 9999].map(at));
    stop();
  });
});

describe("several collections", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("are one source, which says the worst of them", async () => {
    const api = new MemoryApi();
    const shared = { api, groups: new ApiGroups(api), reviews: new AccessReviews(api) };
    api.put(nodes, { metadata: { name: "a", namespace: "one" }, n: 1 } as { metadata: object });
    const source = follow({
      title: "nodes",
      parts: ["one", "two"].map((namespace) => ({ ...shared, collection: { resource, namespace }, parse })),
    });
    api.instead = (path) => (path.startsWith("/api/v1/namespaces/two/") ? refused(403, "not in two") : undefined);
    const end = source.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(100);
    expect(source.state()).toEqual({ status: "forbidden", items: [{ name: "a", n: 1 }], message: "not in two" });
    end();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
