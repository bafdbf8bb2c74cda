import { expect, test } from "vitest";
import { renderRows } from "./render.ts";
import { fail, ok, type Row, warn } from "./row.ts";

test("rows stand in the order of areas, aligned, with what to do below", () => {
  const rows: Row[] = [
    { area: "nodes", name: "home-1", ...ok("Ready") },
    { area: "nodes", name: "home-10", ...warn("is cordoned", "kubectl uncordon home-10") },
    { area: "api", name: "version", ...fail("does not answer", "see whether it runs") },
  ];
  expect(renderRows("home", rows)).toBe(
    [
      "api",
      "  fail  version  does not answer",
      "        see whether it runs",
      "",
      "nodes",
      "  ok    home-1   Ready",
      "  warn  home-10  is cordoned",
      "        kubectl uncordon home-10",
      "",
      "home: 1 failed, 1 warning, 1 ok",
      "",
    ].join("\n"),
  );
});

test("what a cluster says commands no terminal", () => {
  const rows: Row[] = [{ area: "nodes", name: "a\u001B[2Jb\n::error::c", ...fail("x\ry", "z\u202E") }];
  expect(renderRows("home", rows)).toBe(
    [
      "nodes",
      "  fail  a\\u001b[2Jb\\u000a::error::c  x\\u000dy",
      "        z\\u202e",
      "",
      "home: 1 failed, 0 ok",
      "",
    ].join("\n"),
  );
});
