import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository, run, shareCache } from "./testing.ts";
import { chartDigest, repositoryWithChart } from "./testing-charts.ts";

shareCache();

describe("docs", () => {
  test("are written to a file", () => {
    const root = repository();
    expect(run(root, ["docs", "--out", "page.md"])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(root, "page.md"), "utf8")).toMatch(/^# What cluster home runs\n/);
  });

  test("fail where they cannot be written", () => {
    expect(run(repository(), ["docs", "--out", "lib"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "--out lib: is a folder where a file belongs, got EISDIR; move it away or delete it\n\n1 problem\n",
    });
  });

  test("tell the license that an archive of the cache has", () => {
    const chart = "| shop | shop | 1.2.3 | https://charts.example.com | MIT | Argo CD |";
    expect(run(repositoryWithChart(), ["docs"]).stdout).toContain(
      `${chart} \`${chartDigest}\` | it is not rendered yet: npm run charts |`,
    );
  });
});
