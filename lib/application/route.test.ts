import { expect, test } from "vitest";
import { hostOf, urlOf } from "./route.ts";

const cluster = { domain: "home.example.com" };

test("a route answers below the cluster's domain", () => {
  expect(hostOf(cluster, { subdomain: "whoami" })).toBe("whoami.home.example.com");
  expect(urlOf(cluster, { subdomain: "whoami" })).toBe("https://whoami.home.example.com/");
  expect(urlOf(cluster, { subdomain: "a.b", path: "/c" })).toBe("https://a.b.home.example.com/c");
});
