import { expect, it } from "vitest";
import { problemsOf } from "../testing.ts";
import { projectSource } from "./project-source.ts";
import { application, project } from "./testing.ts";

const from = (repoURL: string) => application("web", { source: { repoURL, path: "web" } });

it.each([
  [["https://git.example.com/platform.git"], "https://git.example.com/Platform"],
  [["git@git.example.com:team/platform.git"], "ssh://git@git.example.com/team/platform"],
  [["https://git.example.com/*"], "https://git.example.com/platform"],
  [["*", "!https://git.example.com/secret"], "https://git.example.com/platform"],
])("project-source passes where %j allows %s", (sourceRepos, url) => {
  expect(problemsOf(projectSource, [from(url), project({ sourceRepos })])).toEqual([]);
});

it("project-source passes where the project is unknown", () => {
  expect(problemsOf(projectSource, [from("https://git.example.com/platform")])).toEqual([]);
});

it.each([[[]], [["https://git.example.com/other"]], [["*", "!https://git.example.com/platform"]]])(
  "project-source fails where %j does not allow it",
  (sourceRepos) => {
    expect(problemsOf(projectSource, [from("https://git.example.com/platform"), project({ sourceRepos })])).toEqual([
      'Application/web spec.source.repoURL: is a repository that AppProject applications does not allow, got "https://git.example.com/platform"; add it to the sourceRepos of the project',
    ]);
  },
);

it("project-source fails for one of many", () => {
  const sources = ["https://a.example.com", "https://b.example.com"].map((repoURL) => ({ repoURL }));
  const objects = [application("web", { sources }), project({ sourceRepos: ["https://a.example.com"] })];
  expect(problemsOf(projectSource, objects)).toEqual([
    'Application/web spec.sources[1].repoURL: is a repository that AppProject applications does not allow, got "https://b.example.com"; add it to the sourceRepos of the project',
  ]);
});
