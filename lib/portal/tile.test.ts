import { expect, test } from "vitest";
import { tileAnnotations, tileAt } from "./tile.ts";

test("what stands at one path is said plainly", () => {
  const tile = {
    title: "Shop",
    description: "Sells.",
    icon: "mdi:store",
    group: "A",
    owner: "b",
    docs: "https://c",
    probe: "/",
  };
  expect(tileAnnotations([{ path: "/", tile }])).toEqual({
    "portal.k3s-gitops/title": "Shop",
    "portal.k3s-gitops/description": "Sells.",
    "portal.k3s-gitops/icon": "mdi:store",
    "portal.k3s-gitops/group": "A",
    "portal.k3s-gitops/owner": "b",
    "portal.k3s-gitops/docs": "https://c",
    "portal.k3s-gitops/probe": "/",
  });
});

test("what stands at longer paths of the host is said by path", () => {
  const tiles = [
    { path: "/api", tile: { title: "API" } },
    { path: "/", tile: { title: "Shop" } },
    { path: "/hook", tile: { title: "Hook", hidden: true } },
  ];
  expect(tileAnnotations(tiles)).toEqual({
    "portal.k3s-gitops/title": "Shop",
    "portal.k3s-gitops/paths": '{"/api":{"title":"API"},"/hook":{"hidden":"true"}}',
  });
});

test("what nobody shall see says only that", () => {
  expect(tileAnnotations([{ path: "/", tile: { title: "Hook", hidden: true } }])).toEqual({
    "portal.k3s-gitops/hidden": "true",
  });
  expect(tileAnnotations([])).toEqual({});
});

test("what is said is read again", () => {
  const tiles = [
    { path: "/", tile: { title: "Shop", icon: "mdi:store" } },
    { path: "/api", tile: { title: "API", probe: "/api/health" } },
    { path: "/hook", tile: { hidden: true } },
  ];
  const annotations = tileAnnotations(tiles);
  expect(tiles.map(({ path }) => ({ path, tile: tileAt(annotations, path) }))).toEqual(tiles);
});

test.each(["{", "null", "[]", '{"/": 1}', undefined])("paths that say %j say nothing", (paths) => {
  expect(tileAt({ "portal.k3s-gitops/title": "Shop", "portal.k3s-gitops/paths": paths }, "/")).toEqual({
    title: "Shop",
  });
});
