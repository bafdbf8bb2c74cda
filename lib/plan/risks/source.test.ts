import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const git = "https://git.example.com/home.git";
const folder = (rest: object = {}) => ({ repoURL: git, path: "dist/home/web", targetRevision: "main", ...rest });
const chart = (repoURL: string) => ({ repoURL, chart: "web", targetRevision: "1.0.0" });
const application = (...sources: object[]) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  spec: { sources, syncPolicy: { automated: { prune: true } } },
});
const until = "nothing syncs until Argo CD may read it and finds the folder, and what is not there is deleted";

describe("the source of an Application", () => {
  it.each([
    [{ repoURL: "https://git.example.com/new.git" }, `https://git.example.com/new.git instead of ${git}`],
    [{ targetRevision: "next" }, "revision next instead of main"],
    [{ targetRevision: undefined }, "revision HEAD instead of main"],
    [{ path: "dist/home/next" }, "folder dist/home/next instead of dist/home/web"],
    [
      { path: "dist/next/web", targetRevision: "next" },
      "revision next instead of main and folder dist/next/web instead of dist/home/web",
    ],
  ])("fails when %j changes", (rest, what) => {
    const [before, after] = [application(chart("https://charts.example"), folder()), folder(rest)];
    expect(risksBetween(before, application(chart("https://charts.example"), after))).toEqual([
      `danger source-changed: it deploys what is in ${what}: ${until}`,
    ]);
  });

  it("deletes nothing where the Application does not prune", () => {
    const plain = (source: object) => ({ ...application(), spec: { source } });
    expect(risksBetween(plain(folder()), plain(folder({ targetRevision: "next" })))).toEqual([
      "danger source-changed: it deploys what is in revision next instead of main: nothing syncs until Argo CD may read it and finds the folder",
    ]);
  });

  it("passes when it is new, gone or the same", () => {
    expect(risksBetween(application(), application(folder()))).toEqual([]);
    expect(risksBetween(application(folder()), application())).toEqual([]);
    expect(
      risksBetween(application(folder({ targetRevision: "HEAD" })), application(folder({ targetRevision: undefined }))),
    ).toEqual([]);
  });
});

describe("a chart", () => {
  it("fails when it comes from elsewhere", () => {
    const [from, to] = ["https://charts.example", "https://other.example"];
    const moved = [`warning source-changed: chart web comes from ${to} instead of ${from}`];
    expect(risksBetween(application(chart(from)), application(chart(to)))).toEqual(moved);
    const helm = (repo: string) => ({
      apiVersion: "helm.cattle.io/v1",
      kind: "HelmChart",
      spec: { chart: "web", repo },
    });
    expect(risksBetween(helm(from), helm(to))).toEqual(moved);
    expect(risksBetween(helm(from), helm(from))).toEqual([]);
  });
});
