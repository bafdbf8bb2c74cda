import { expect, test } from "vitest";
import { testIdentity, testKey } from "../testing/daemon-server.ts";
import { RouteWatch } from "./route-watch.ts";

const member = (name: string, number: number) => ({
  name,
  created: "",
  endpoints: [],
  ...testIdentity(testKey(number)),
});
const [a, b] = [member("a", 1), member("b", 2)];

test("a node is lost when no way was found though something was sent", () => {
  const watch = new RouteWatch();
  const routes = new Set([a.prefix]);
  expect(watch.look([a, b], routes, 0)).toEqual({ knock: [b.address], lost: [] });
  expect(watch.look([a, b], routes, 19_000)).toEqual({ knock: [b.address], lost: [] });
  expect(watch.look([a, b], routes, 20_000)).toEqual({ knock: [b.address], lost: ["b"] });
  expect(watch.look([a, b], new Set([a.prefix, b.prefix]), 21_000)).toEqual({ knock: [], lost: [] });
  // It begins anew.
  expect(watch.look([a, b], routes, 22_000)).toEqual({ knock: [b.address], lost: [] });
  expect(watch.look([a], routes, 60_000)).toEqual({ knock: [], lost: [] });
});
