import { expect, test } from "vitest";
import { isDropping } from "./dropping.ts";
import { kindOfFile } from "./place.ts";

const droppings = [
  ".DS_Store",
  "Thumbs.db",
  "desktop.ini",
  ".directory",
  "Service-whoami.yaml~",
  "#Service-whoami.yaml#",
  ".Service-whoami.yaml.swp",
  ".Service-whoami.yaml.swo",
  "Service-whoami.yaml.orig",
  "Service-whoami.yaml.rej",
  "Service-whoami.yaml.bak",
  "4913",
  ".nfs00000000012345670000000a",
];

test.each(droppings)("%s is a dropping, and no manifest", (name) => {
  expect([isDropping(name), kindOfFile(`home/whoami/${name}`)]).toEqual([true, "other"]);
});

test.each([
  "Service-whoami.yaml",
  ".evil.yaml",
  ".#Service-whoami.yaml",
  "._Service-whoami.yaml",
  "Service-whoami 2.yaml",
  "README.md",
  "node.env",
  "notes.txt",
  ".gitkeep",
])("%s is none", (name) => {
  expect(isDropping(name)).toBe(false);
});
