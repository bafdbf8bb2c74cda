import { randomUUID } from "node:crypto";
import { ApiObject, type Chart } from "cdk8s";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { ApplicationConfig } from "../application/application.ts";
import { formatProblem } from "../errors.ts";
import { testApplication, testCluster } from "../testing.ts";
import { repeat } from "./repeat.ts";
import { synth } from "./synth.ts";

const cluster = testCluster();
const source = "applications/workloads/web.app.ts";
const fix = "write the value into the source instead of taking it from the clock or from chance";

function addObject(chart: Chart, kind: string, data: object, name = "a"): void {
  new ApiObject(chart, name, { apiVersion: "v1", kind, metadata: { name }, data });
}

function problemsOf(config: Partial<ApplicationConfig>, names: readonly string[] = ["web"]): string[] {
  const declared = [testApplication("web", config), testApplication("other")];
  return repeat(synth(cluster, declared), declared, [], new Set(names)).map(formatProblem);
}

/** A text of which only the changing part is left out. */
const anyTime = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>");

test("says nothing of what is the same in every run", () => {
  const config: Partial<ApplicationConfig> = {
    routes: () => [],
    build: ({ chart, applications }) => addObject(chart, "ConfigMap", { names: applications.map(({ name }) => name) }),
    buildLast: ({ chart, rendered, scopes }) =>
      addObject(
        chart,
        "ConfigMap",
        { kinds: rendered.map(({ name, manifests }) => [name, manifests.length]), groups: scopes.groups.size },
        "b",
      ),
    bootstrap: ({ chart }) => addObject(chart, "ConfigMap", {}, "c"),
  };
  expect(problemsOf(config)).toEqual([]);
});

test("asks only the applications that are named for their objects", () => {
  let times = 0;
  const build = () => {
    times++;
  };
  problemsOf({ build }, ["other"]);
  expect(times).toBe(1);
});

describe("tells of", () => {
  test("what others make for an application", () => {
    const buildFor: ApplicationConfig["buildFor"] = ({ chart }) => addObject(chart, "ConfigMap", { id: randomUUID() });
    expect(problemsOf({ buildFor }).map((problem) => problem.split(", got")[0])).toEqual([
      `${source}: makes another ConfigMap web/a in every run, at data.id`,
    ]);
  });

  test("a time", () => {
    const build: ApplicationConfig["build"] = ({ chart }) =>
      addObject(chart, "ConfigMap", { built: { at: new Date().toISOString() } });
    expect(problemsOf({ build }).map(anyTime)).toEqual([
      `${source}: makes another ConfigMap web/a in every run, at data.built.at, got "<time>" and then "<time>"; ${fix}`,
    ]);
  });

  test("a day, which is the same for most of a day", () => {
    const day = () => new Date().toISOString().slice(0, 10);
    const bootstrap: ApplicationConfig["bootstrap"] = ({ chart }) => addObject(chart, "ConfigMap", { day: day() });
    const [problem, ...others] = problemsOf({ bootstrap });
    expect(others).toEqual([]);
    expect(problem).toContain(
      `${source}: makes another ConfigMap web/a in every run, at data.day, got "${day()}" and then`,
    );
  });

  test("a counter", () => {
    let count = 0;
    expect(problemsOf({ buildLast: ({ chart }) => addObject(chart, "ConfigMap", { count: ++count }) })).toEqual([
      `${source}: makes another ConfigMap web/a in every run, at data.count, got 1 and then 2; ${fix}`,
    ]);
  });

  test("a secret, without showing it", () => {
    const build: ApplicationConfig["build"] = ({ chart }) => addObject(chart, "Secret", { password: randomUUID() });
    expect(problemsOf({ build })).toEqual([
      `${source}: makes another Secret web/a in every run, at data.password; ${fix}`,
    ]);
  });

  test("a name", () => {
    let count = 0;
    expect(problemsOf({ build: ({ chart }) => addObject(chart, "ConfigMap", {}, `a-${++count}`) })).toEqual([
      `${source}: makes objects of other names in every run: ConfigMap web/a-2; ${fix}`,
    ]);
  });

  test("a declaration, and a value of a chart, of every application", () => {
    let count = 0;
    const chart: ApplicationConfig["chart"] = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.0.0",
      schema: z.strictObject({ revision: z.int() }),
      values: () => ({ revision: ++count }),
      creates: { namespaced: [], clusterScoped: [] },
    };
    expect(problemsOf({ chart }, [])).toEqual([
      `${source}: says something else in every run, at values.revision, got 1 and then 2; ${fix}`,
    ]);
    expect(problemsOf({ provides: () => ({ secrets: [{ name: `a${++count}`, keys: [] }] }) }, [])).toEqual([
      `${source}: says something else in every run, at provides.secrets[0].name, got "a3" and then "a4"; ${fix}`,
    ]);
    expect(problemsOf({ signIn: () => `Guide ${++count}.` }, [])).toEqual([
      `${source}: says something else in every run, at signIn, got "Guide 5." and then "Guide 6."; ${fix}`,
    ]);
  });

  test("an application that is there in some runs only", () => {
    const unsure = [`${source} enabled: says yes in one run and no in another; ${fix}`];
    let count = 0;
    expect(problemsOf({ enabled: () => count++ > 0 }, [])).toEqual(unsure);
    expect(problemsOf({ enabled: () => count++ < 3 }, [])).toEqual(unsure);
  });
});
