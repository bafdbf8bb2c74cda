import { describe, expect, test } from "vitest";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { repository, run, shareCache } from "./testing.ts";
import { helmEnvironment, repositoryWithChart, withChart } from "./testing-charts.ts";

shareCache();

describe("charts effect", () => {
  test("fails with an application that there is not, or that has no chart", () => {
    const root = repository();
    expect(run(root, ["charts", "effect", "whoam"])).toEqual({
      status: 1,
      stdout: "",
      stderr:
        'charts effect: names no application, got "whoam"; did you mean "whoami"?\n\n1 problem, nothing was written\n',
    });
    expect(run(root, ["charts", "effect", "whoami"]).stderr).toBe(
      "charts effect: whoami has no chart here; name one that brings a chart to a cluster\n\n1 problem, nothing was written\n",
    );
  });
});

describe.skipIf(installedHelm === undefined)(`the values of a chart${withHelm}`, () => {
  test("tells the values that change nothing", () => {
    const root = repositoryWithChart();
    expect(run(root, ["charts", "effect", "shop"], { env: helmEnvironment })).toEqual({
      status: 0,
      stdout: [
        "shop 1.2.3 of https://charts.example.com (home): 2 values could be left out",
        "  tag   is the default",
        "  tagg  changes nothing",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(JSON.parse(run(root, ["charts", "effect", "shop", "--json"], { env: helmEnvironment }).stdout)).toEqual({
      version: 1,
      effects: [
        {
          clusters: ["home"],
          chart: "shop 1.2.3 of https://charts.example.com",
          release: "shop",
          idle: [
            { path: "tag", isDefault: true },
            { path: "tagg", isDefault: false },
          ],
        },
      ],
    });
  });

  test("needs its archive in the cache", () => {
    expect(run(repository(withChart), ["charts", "effect", "shop"], { env: helmEnvironment }).stderr).toBe(
      "chart shop 1.2.3 of https://charts.example.com: is not in the cache; run npm run charts\n\n1 problem, nothing was written\n",
    );
  });
});
