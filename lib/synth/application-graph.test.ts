import { expect, test } from "vitest";
import type { RenderedApplication } from "../application/rendered-application.ts";
import { testMember } from "../testing.ts";
import { applicationGraph } from "./application-graph.ts";

function rendered(name: string, wave: number, ...on: string[]): RenderedApplication {
  return {
    ...testMember(name),
    manifests: [],
    wave,
    releases: [],
    dependencies: on.map((each) => ({ on: each, reason: "it is so" })),
  };
}

test("draws a line for each in the order of names, without the arrows that follow from others", () => {
  const applications = [
    rendered("base", 0),
    rendered("end", 0),
    rendered("operator", 1, "base"),
    rendered("issuer", 2, "base", "operator"),
    rendered("an--app", 3, "base", "end", "issuer", "operator"),
  ];
  expect(applicationGraph(applications)).toBe(
    [
      "```mermaid",
      "flowchart RL",
      '  app_an__app["an--app"] --> app_end & app_issuer',
      '  app_base["base"]',
      '  app_end["end"]',
      '  app_issuer["issuer"] --> app_operator',
      '  app_operator["operator"] --> app_base',
      "```",
    ].join("\n"),
  );
});
