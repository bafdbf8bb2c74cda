import { expect, test } from "vitest";
import { type ServiceName, serviceNamesIn } from "./service-names.ts";

test.each<[string, readonly ServiceName[]]>([
  ["http://database.shop.svc:5432", [{ name: "database", namespace: "shop", port: 5432 }]],
  ["database.shop.svc.cluster.local.", [{ name: "database", namespace: "shop" }]],
  ["database.shop", [{ name: "database", namespace: "shop" }]],
  ["database.shop.example.com", []],
  ["postgres://user:secret@database:5432/shop", [{ name: "database", port: 5432 }]],
  ["redis://cache/0", [{ name: "cache" }]],
  ["amqp://me@queue", [{ name: "queue" }]],
  [
    "a:1, b.c:2",
    [
      { name: "a", port: 1 },
      { name: "b", namespace: "c", port: 2 },
    ],
  ],
  ["database", []],
  ["the database is at level info", []],
  ["Database.Shop.svc", []],
  ["10.0.0.1:80", []],
  ["http://-a.b.svc", []],
  ["key:123abc", []],
])("%s", (text, names) => {
  expect(serviceNamesIn(text)).toEqual(names);
});

test("a text that is a host as a whole", () => {
  expect(serviceNamesIn("database", true)).toEqual([{ name: "database" }]);
  expect(serviceNamesIn("database of users", true)).toEqual([]);
});
