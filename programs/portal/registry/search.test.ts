import { expect, test } from "vitest";
import { groupTiles } from "./groups.ts";
import { searchTiles } from "./search.ts";
import { tile } from "./testing.ts";

const grafana = tile({ id: "1", title: "Grafana", group: "Monitoring", address: "grafana.example.com", owner: "Zoë" });
const prometheus = tile({ id: "2", title: "Prometheus", group: "Monitoring", description: "Feeds Grafana" });
const shop = tile({ id: "3", title: "Café shop", group: "monitoring", application: "store" });
const all = [prometheus, shop, grafana];

test.each([
  ["", all],
  ["  ", all],
  ["grafana", [grafana, prometheus]],
  ["GRAFANA", [grafana, prometheus]],
  ["graf zo", [grafana]],
  ["cafe", [shop]],
  ["zoe", [grafana]],
  ["store", [shop]],
  ["monitoring", all],
  ["nothing", []],
  ["(.*", []],
])("%j finds", (text, found) => {
  expect(searchTiles(all, text)).toEqual(found);
});

test("what begins with the text comes first, then a word of the title, then the title, then the rest", () => {
  const titles = ["a xsho", "my shop", "shop", "b"];
  const tiles = titles.map((title) => tile({ id: title, title, address: "shop.example.com" }));
  expect(searchTiles(tiles, "sho").map(({ title }) => title)).toEqual(["shop", "my shop", "a xsho", "b"]);
});

test("groups are one, however they are capitalized", () => {
  expect(groupTiles([prometheus, grafana, shop, tile()])).toEqual([
    { title: "Monitoring", tiles: [prometheus, grafana, shop] },
    { title: "Applications", tiles: [tile()] },
  ]);
  expect(groupTiles([])).toEqual([]);
});
