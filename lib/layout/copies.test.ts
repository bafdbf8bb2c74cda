import { expect, test } from "vitest";
import { withoutCopies } from "./copies.ts";

const object = (name: string, byHand: boolean, data = "1", cluster = "home") => ({
  manifest: { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { a: data } },
  byHand,
  cluster,
});
type TestObject = ReturnType<typeof object>;

const remaining = (...objects: readonly TestObject[]) =>
  withoutCopies(
    objects,
    ({ byHand }) => byHand,
    ({ cluster }) => cluster,
  );

test("an object that a person applies and Argo CD then syncs is one", () => {
  const [byHand, synced] = [object("a", true), object("a", false)];
  expect(remaining(byHand, synced)).toEqual([synced]);
});

test("everything else stays: what differs, what is only applied, and what another cluster syncs", () => {
  const objects = [object("a", true), object("a", false, "2"), object("b", true), object("b", false, "1", "lab")];
  expect(remaining(...objects)).toEqual(objects);
  const synced = [object("a", false), object("a", false)];
  expect(remaining(...synced)).toEqual(synced);
});
