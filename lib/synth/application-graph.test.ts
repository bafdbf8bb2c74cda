import { expect, test } from "vitest";
import type { RenderedApplication } from "../application/rendered-application.ts";
import { testMember } from "../testing.ts";
import { applicationGraph } from "./application-graph.ts";

function rendered(name: string, wave: number, ...on: string[]): RenderedApplication {
  return {
    ...testMember(name),
    manifests: [],
    wave,
    dependencies: on.map((each) => ({ on: each, reason: "it is so" })),
  };
}

test("draws wave by wave, without the arrows that follow from others", () => {
  const applications = [
    rendered("base", 0),
    rendered("end", 0),
    rendered("operator", 1, "base"),
    rendered("issuer", 2, "base", "operator"),
    rendered("app", 3, "base", "end", "issuer", "operator"),
  ];
  expect(applicationGraph(applications)).toBe(
    [
      "```mermaid",
      "flowchart RL",
      '  subgraph w0["wave 0"]',
      '    a0["base"]',
      '    a1["end"]',
      "  end",
      '  subgraph w1["wave 1"]',
      '    a2["operator"]',
      "  end",
      '  subgraph w2["wave 2"]',
      '    a3["issuer"]',
      "  end",
      '  subgraph w3["wave 3"]',
      '    a4["app"]',
      "  end",
      "  a2 --> a0",
      "  a3 --> a2",
      "  a4 --> a1",
      "  a4 --> a3",
      "```",
    ].join("\n"),
  );
});
