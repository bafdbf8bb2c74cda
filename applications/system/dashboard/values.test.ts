import { expect, test } from "vitest";
import { objectsOf, testCluster } from "../../../lib/testing.ts";
import { addAuthority } from "./authority.ts";
import { routeOf } from "./route.ts";
import { clusterOfProvider, clusterWith } from "./testing.ts";
import { valuesOf } from "./values.ts";

test("the pod has no rights of its own, and nobody acts by them", () => {
  expect(valuesOf(testCluster())).toMatchObject({
    config: { oidc: { secret: { create: false } }, staticPlugins: { enabled: false } },
    clusterRoleBinding: { create: false },
  });
  expect(valuesOf(testCluster()).config).not.toHaveProperty("unsafeUseServiceAccountToken");
  expect(valuesOf(testCluster()).config).not.toHaveProperty("enableHelm");
});

test("people choose between light and dark, or see one of them", () => {
  expect(valuesOf(testCluster()).config?.extraArgs).toEqual([
    "-default-light-theme=portal-light",
    "-default-dark-theme=portal-dark",
  ]);
  expect(valuesOf(clusterWith({ theme: { mode: "dark" } })).config?.extraArgs).toEqual(["-force-theme=portal-dark"]);
});

test("a host of its own, or a path", () => {
  expect(valuesOf(testCluster()).config?.baseURL).toBe("");
  expect(routeOf(testCluster())).toEqual({
    subdomain: "dashboard",
    service: "headlamp",
    port: 8080,
    title: "Dashboard",
    hidden: true,
  });
  const below = clusterWith({ address: { subdomain: "www", path: "/dashboard" } });
  expect(valuesOf(below).config?.baseURL).toBe("/dashboard");
  expect(routeOf(below)).toMatchObject({ subdomain: "www", path: "/dashboard" });
});

test("sessions last as long as tokens", () => {
  expect(valuesOf(testCluster()).config?.sessionTTL).toBe(28_800);
});

const digest = `sha256:${"0".repeat(64)}`;

test.each([
  ["registry.example.com/a/headlamp:v0.45.0", "registry.example.com", "a/headlamp", "v0.45.0"],
  ["localhost:5000/headlamp:v0.45.0", "localhost:5000", "headlamp", "v0.45.0"],
  [`registry.example.com/headlamp:v1@${digest}`, "registry.example.com", "headlamp", `v1@${digest}`],
])("the image %s", (image, registry, repository, tag) => {
  expect(valuesOf(clusterWith({ image })).image).toEqual({ registry, repository, tag });
});

test("the authority of the provider's certificate is a file", () => {
  const cluster = clusterOfProvider();
  const [authority] = objectsOf((chart) => addAuthority(chart, cluster));
  const { metadata }: { metadata?: { name: string } } = Object(authority);
  expect(authority).toMatchObject({ immutable: true, data: { "ca.pem": cluster.tokenIssuer?.certificateAuthority } });
  expect(valuesOf(cluster).volumes).toContainEqual({ name: "oidc-authority", configMap: { name: metadata?.name } });
  expect(valuesOf(cluster).volumeMounts).toContainEqual({ name: "oidc-authority", mountPath: "/oidc", readOnly: true });
  expect(objectsOf((chart) => addAuthority(chart, testCluster()))).toEqual([]);
});
