import { expect, test } from "vitest";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { pluginMount, pluginOf } from "./plugin.ts";
import { clusterWith } from "./testing.ts";

test("the script begins with what the overlay says", () => {
  const cluster = clusterWith({ title: "Home", support: [{ title: "Wiki", url: "https://wiki.example.com" }] });
  const [settings = "", ...program] = (pluginOf(cluster).files["main.js"] ?? "").split("\n");
  const told: PortalSettings = JSON.parse(settings.slice("const portalSettings = ".length, -1));
  expect(told).toMatchObject({
    cluster: "test",
    title: "Home",
    support: [{ title: "Wiki", url: "https://wiki.example.com" }],
    metrics: ["metrics-api", "prometheus"],
    discovery: { enabled: true, namespaces: [] },
  });
  expect(program.join("\n").length).toBeGreaterThan(100);
});

test("Headlamp takes it, because it says what it was made with", () => {
  expect(JSON.parse(pluginOf(clusterWith({})).files["package.json"] ?? "")).toMatchObject({
    name: "portal",
    devDependencies: { "@kinvolk/headlamp-plugin": "0.14.0" },
  });
});

test("another portal has another address, so that no browser keeps the old one", () => {
  const [one, other] = ["A", "B"].map((title) => pluginMount(clusterWith({ title })));
  expect(one?.mount.mountPath).toBe(`/headlamp/plugins/${one?.volume.configMap.name}`);
  expect(one?.mount.mountPath).not.toBe(other?.mount.mountPath);
});
