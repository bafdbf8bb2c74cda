import { describe, expect, test } from "vitest";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { repository, run, shareCache } from "./testing.ts";
import { helmEnvironment, repositoryWithChart, withChart } from "./testing-charts.ts";

shareCache();

const whoami = "docker.io/traefik/whoami:v1.11.0";

describe("images", () => {
  test("are printed one a line, and what is not seen is told", () => {
    const root = repository(withChart);
    expect(run(root, ["images"])).toEqual({
      status: 0,
      stdout: `${whoami}\n`,
      stderr: "what 1 chart makes is not seen:\n  shop 1.2.3: the lock does not know it: npm run charts\n",
    });
  });

  test("come as JSON with what uses them", () => {
    const { status, stdout, stderr } = run(repository(), ["images", "--json"]);
    expect({ status, stderr, document: JSON.parse(stdout) }).toEqual({
      status: 0,
      stderr: "",
      document: {
        version: 1,
        clusters: [
          {
            name: "home",
            images: [
              {
                image: whoami,
                repository: "docker.io/traefik/whoami",
                tag: "v1.11.0",
                digest: null,
                usedBy: [
                  {
                    application: "whoami",
                    apiVersion: "apps/v1",
                    kind: "Deployment",
                    namespace: "whoami",
                    name: "whoami",
                    path: "spec.template.spec.containers[0].image",
                  },
                ],
              },
            ],
            unseenCharts: [],
          },
        ],
      },
    });
  });

  test("fail with a cluster that there is not", () => {
    expect(run(repository(), ["images", "--cluster", "hom"])).toEqual({
      status: 1,
      stdout: "",
      stderr: '--cluster: names no cluster, got "hom"; did you mean "home"?\n\n1 problem\n',
    });
  });
});

describe.skipIf(installedHelm === undefined)(`a chart that can be rendered${withHelm}`, () => {
  test("shows its images", () => {
    const root = repositoryWithChart();
    expect(run(root, ["charts", "--quiet"], { env: helmEnvironment })).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(run(root, ["images"])).toEqual({
      status: 0,
      stdout: `${whoami}\nregistry.example.com/shop:stable\n`,
      stderr: "",
    });
  });
});
