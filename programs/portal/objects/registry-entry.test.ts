import { expect, test } from "vitest";
import { parseRegistryEntry } from "./registry-entry.ts";

const metadata = { namespace: "web", name: "links" };
const entry = (data: object) => parseRegistryEntry({ metadata, data });

test("reads links and what is known of the cluster", () => {
  const link = {
    title: "Router",
    url: "https://router.example.org",
    group: "Network",
    backend: { namespace: "web", service: "web", port: "http" },
    application: "web",
  };
  const cluster = {
    k3sVersion: "v1.36.5+k3s1",
    nodes: ["one"],
    argoCd: { url: "https://argocd.example.org", namespace: "argocd" },
    grafana: { url: "https://grafana.example.org" },
    prometheus: { namespace: "metrics", service: "prometheus", port: 9090 },
  };
  expect(entry({ "registry.json": JSON.stringify({ links: [{ ...link, onclick: "x" }], cluster }) })).toEqual({
    ...metadata,
    registry: { links: [link], cluster },
  });
});

test("leaves out what cannot be read, and says so", () => {
  const links = [
    { title: "a", url: "https://a" },
    { title: "b" },
    "text",
    { title: "", url: "https://c" },
    { title: "d", url: "https://d", group: 1 },
  ];
  expect(entry({ "registry.json": JSON.stringify({ links, cluster: { nodes: 1 } }) })).toEqual({
    ...metadata,
    registry: {
      links: [
        { title: "a", url: "https://a" },
        { title: "d", url: "https://d" },
      ],
    },
    problem: "registry.json: links[1], links[2], links[3] without title or url",
  });
});

test.each([
  [{}, "it has no key registry.json"],
  [{ "registry.json": "links:" }, "registry.json is no JSON object"],
  [{ "registry.json": "[]" }, "registry.json is no JSON object"],
])("says why %j cannot be read", (data, problem) => {
  expect(entry(data)).toEqual({ ...metadata, problem });
});
