import { expect, test } from "vitest";
import { tile } from "./testing.ts";
import { toolLinks } from "./tool-links.ts";

const cluster = {
  k3sVersion: "v1.36.5+k3s1",
  nodes: [],
  argoCd: { url: "https://argocd.example.com/", namespace: "argocd" },
  grafana: { url: "https://example.com/grafana" },
};
const dashboard = "https://example.com/grafana/d/85a562078cdf77779eaa1add43ccec1e?var-namespace=shop";

test("lead to the application and to its namespace", () => {
  expect(toolLinks(tile({ application: "web" }), cluster)).toEqual({
    argoCd: "https://argocd.example.com/applications/argocd/web",
    grafana: dashboard,
  });
});

test("lead to an application in another namespace", () => {
  expect(toolLinks(tile({ application: "team_web" }), cluster).argoCd).toBe(
    "https://argocd.example.com/applications/team/web",
  );
});

test("are only there for what the cluster has", () => {
  expect(toolLinks(tile(), cluster)).toEqual({ grafana: dashboard });
  expect(toolLinks(tile({ application: "web" }), { k3sVersion: "v1.36.5+k3s1", nodes: [] })).toEqual({});
  const from = { kind: "ConfigMap", namespace: "dashboard", name: "registry" } as const;
  expect(toolLinks(tile({ from, backends: [] }), cluster)).toEqual({});
});

test.each(["../../settings", "a b", "a?b", "\ud800", "", "A", "a/b"])("lead nowhere for %j", (name) => {
  const hostile = tile({ application: name, backends: [{ namespace: name, service: "web" }] });
  expect(toolLinks(hostile, cluster)).toEqual({});
});

test.each(["javascript:alert(1)//", "https://example.com?a=", "https://example.com#", "https://u:p@example.com"])(
  "lead nowhere below %s",
  (url) => {
    const links = toolLinks(tile({ application: "web" }), {
      ...cluster,
      argoCd: { url, namespace: "argocd" },
      grafana: { url },
    });
    expect(links).toEqual({});
  },
);
