import { expect, test } from "vitest";
import type { PortalLink } from "../../portal/registry.ts";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

test.each<[string, ClusterConfig["dashboard"]]>([
  ["Headlamp", { type: "headlamp" }],
  ["no dashboard", { type: "none" }],
])("takes %s", (_, dashboard) => {
  expect(testCluster({ dashboard })).toMatchObject({ dashboard });
});

test("people see the cluster's name, and usage from wherever it is known", () => {
  expect(testCluster().portal).toMatchObject({ title: "test", usageSources: ["metrics-api", "prometheus"] });
  expect(testCluster({ dashboard: { type: "none" } }).portal).toBeUndefined();
});

test("people see what the overlay says", () => {
  const link = { title: "Router", url: "http://192.168.1.1", backend: { namespace: "a", service: "b", port: 80 } };
  const links: readonly PortalLink[] | undefined = testCluster({
    dashboard: {
      type: "headlamp",
      title: "Home",
      logo: '<?xml version="1.0"?><svg viewBox="0 0 1 1" onload="x"/>',
      metrics: { enabled: false },
      links: [link],
    },
  }).portal?.links;
  expect(links).toEqual([link]);
});

test("a logo is made harmless", () => {
  const { portal } = testCluster({
    dashboard: {
      type: "headlamp",
      logo: '<?xml version="1.0"?><svg viewBox="0 0 1 1" onload="x"/>',
      metrics: { enabled: false },
    },
  });
  expect(portal).toMatchObject({
    logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    usageSources: [],
  });
});

test.each<[object, string]>([
  [{ title: "x".repeat(41) }, `title: is too long for a title, got "${"x".repeat(41)}"; write 40 characters at most`],
  [
    { address: { path: "dashboard" } },
    'address.path: is not a path that the dashboard can have, got "dashboard"; write "/" or lower case letters and digits behind a slash, like "/dashboard"',
  ],
  [
    { address: { path: "/dashboard/" } },
    'address.path: is not a path that the dashboard can have, got "/dashboard/"; write "/" or lower case letters and digits behind a slash, like "/dashboard"',
  ],
  [
    { image: "headlamp:v1.0.0" },
    'image: is not a full image reference with a tag, got "headlamp:v1.0.0"; write registry, repository and tag, like "registry.example.com/headlamp-k8s/headlamp:v0.45.0"',
  ],
  [
    { image: `a.example.com/b@sha256:${"0".repeat(64)}` },
    `image: is not a full image reference with a tag, got "a.example.com/b@sha256:${"0".repeat(53)}...; write registry, repository and tag, like "registry.example.com/headlamp-k8s/headlamp:v0.45.0"`,
  ],
  [{ logo: "<html/>" }, 'logo: is no SVG, got "<html/>"; import the file of a picture in SVG'],
  [
    { support: [{ title: "Help", url: "javascript:x" }] },
    'support[0].url: is neither the address of a page nor one for mail, got "javascript:x"; write it like "https://wiki.example.com" or "mailto:help@example.com"',
  ],
  [
    { links: [{ title: "A", url: "ftp://a" }] },
    'links[0].url: is not the address of a page, got "ftp://a"; write it like "https://wiki.example.com/runbooks", without a user',
  ],
])("refuses %j", (dashboard, problem) => {
  expect(refusalsOf({ dashboard: { type: "headlamp", ...dashboard } })).toEqual([`dashboard.${problem}`]);
});
