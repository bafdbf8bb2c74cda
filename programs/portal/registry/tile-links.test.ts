import { describe, expect, it } from "vitest";
import type { PortalCluster } from "../../../lib/portal/registry.ts";
import { pod, service, tile, web } from "./testing.ts";
import { tileLinks } from "./tile-links.ts";

const cluster: PortalCluster = {
  k3sVersion: "v1.36.5+k3s1",
  nodes: [],
  argoCd: { url: "https://argocd.example.com", namespace: "argocd" },
};
const nothing = { base: "/c/main", cluster: undefined, services: [], pods: [] };

describe("links beside a tile", () => {
  it("lead to its documentation, its Application and the logs of its pod", () => {
    expect(
      tileLinks(tile({ docs: "https://docs.example.com/", application: "shop", backends: [web] }), {
        base: "/tools/c/main",
        cluster,
        services: [service()],
        pods: [pod({ name: "web-1" })],
      }),
    ).toEqual([
      { title: "Documentation", href: "https://docs.example.com/" },
      { title: "Argo CD", href: "https://argocd.example.com/applications/argocd/shop" },
      { title: "Logs", href: "/tools/c/main/pods/shop/web-1?view=logs" },
    ]);
  });

  it("lead to the logs of a pod that is not ready, if there is one", () => {
    const pods = [pod({ name: "web-1" }), pod({ name: "web-2", ready: false })];
    expect(tileLinks(tile({ backends: [web] }), { ...nothing, services: [service()], pods })).toEqual([
      { title: "Logs", href: "/c/main/pods/shop/web-2?view=logs" },
    ]);
  });

  it("are none where nothing is known", () => {
    expect(tileLinks(tile({ backends: [web], application: "shop" }), nothing)).toEqual([]);
    const withoutPods = { ...nothing, services: [service({ selector: undefined })], pods: [pod({})] };
    expect(tileLinks(tile({ backends: [web] }), withoutPods)).toEqual([]);
  });
});
