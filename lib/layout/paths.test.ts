import { expect, test } from "vitest";
import {
  applicationFolder,
  bootstrapFolder,
  folderOf,
  hostFile,
  inCluster,
  inRepository,
  isBootstrap,
  nodeFolder,
  readmeFile,
  syncedPath,
} from "./paths.ts";
import { placeOf } from "./place.ts";

test("everything of a cluster lies in its folder", () => {
  expect(inRepository(applicationFolder("home", "web"))).toBe("dist/home/web");
  expect(bootstrapFolder("home", "argocd")).toBe("home/bootstrap/argocd");
  expect(nodeFolder("home", "server-1")).toBe("home/bootstrap/nodes/server-1");
  expect(readmeFile("home")).toBe("home/README.md");
  expect(inCluster(nodeFolder("home", "server-1"))).toBe("bootstrap/nodes/server-1");
});

test("what is put together is taken apart again", () => {
  expect(placeOf(`${applicationFolder("home", "web")}/Service-web.yaml`)).toEqual({
    kind: "manifest",
    cluster: "home",
    application: "web",
  });
  expect(placeOf(`${bootstrapFolder("home", "argocd")}/Namespace-argocd.yaml`)).toEqual({
    kind: "manifest",
    cluster: "home",
    application: "argocd",
  });
  expect(placeOf(hostFile("home", "server-1", "/etc/rancher/k3s/config.yaml"))).toEqual({
    kind: "node-config",
    cluster: "home",
    application: "bootstrap",
    node: "server-1",
  });
  expect(placeOf(readmeFile("home")).kind).toBe("readme");
});

test("a person applies what lies below bootstrap, and Argo CD the same path without it", () => {
  expect(isBootstrap("home/bootstrap/argocd/Namespace-argocd.yaml")).toBe(true);
  expect(isBootstrap("bootstrap/argocd/Namespace-argocd.yaml")).toBe(true);
  expect(isBootstrap("home/bootstrapper/Service-a.yaml")).toBe(false);
  expect(syncedPath("home/bootstrap/argocd/Namespace-argocd.yaml")).toBe("home/argocd/Namespace-argocd.yaml");
  expect(syncedPath("bootstrap/argocd/a.yaml")).toBe("argocd/a.yaml");
});

test("folderOf cuts the name off", () => {
  expect(folderOf("home/web/Service-web.yaml")).toBe("home/web");
  expect(folderOf("README.md")).toBe("");
});
