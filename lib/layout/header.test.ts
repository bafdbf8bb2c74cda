import { describe, expect, test } from "vitest";
import { generatedHeader, isGenerated, sourceIn, withHeader } from "./header.ts";

describe("generatedHeader", () => {
  test("is a comment in YAML and whatever else comments with #", () => {
    const header = "# Generated from infrastructure/overlays/home.ts by k3s-gitops; do not edit.";
    expect(generatedHeader("home/whoami/Service-whoami.yaml", "infrastructure/overlays/home.ts")).toBe(header);
    expect(generatedHeader("home/bootstrap/registries.conf", "infrastructure/overlays/home.ts")).toBe(header);
  });

  test("is an HTML comment in Markdown", () => {
    expect(generatedHeader("home/README.md", "infrastructure/overlays/home.ts")).toBe(
      "<!-- Generated from infrastructure/overlays/home.ts by k3s-gitops; do not edit. -->",
    );
  });
});

test.each([
  ["a script", "a.sh", "#!/bin/sh\ntrue\n", "#!/bin/sh\n# Generated from b by k3s-gitops; do not edit.\ntrue\n"],
  [
    "a property list",
    "a.plist",
    '<?xml version="1.0" encoding="UTF-8"?>\n<plist/>\n',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generated from b by k3s-gitops; do not edit. -->\n<plist/>\n',
  ],
])("%s keeps its first line", (_, path, content, text) => {
  expect(withHeader(path, "b", content)).toBe(text);
  expect([isGenerated(text), sourceIn(text)]).toEqual([true, "b"]);
});

describe("isGenerated", () => {
  test.each([
    "# Generated from a.ts by k3s-gitops; do not edit.",
    "# Generated from a.ts by k3s-gitops; do not edit.\nkind: Service\n",
    "# Generated from a.ts by k3s-gitops; do not edit.\r\nkind: Service\r\n",
    "<!-- Generated from a.ts by k3s-gitops; do not edit. -->\n# Home\n",
  ])("knows %j", (text) => {
    expect(isGenerated(text)).toBe(true);
  });

  test.each([
    "",
    "kind: Service\n",
    "\n# Generated from a.ts by k3s-gitops; do not edit.\n",
    " # Generated from a.ts by k3s-gitops; do not edit.\n",
    "# Generated from a.ts by another tool; do not edit.\n",
    "# Generated from a.ts by k3s-gitops; do not edit. Edited.\n",
    "# Generated from a.ts\n by k3s-gitops; do not edit.\n",
    "// Generated from a.ts by k3s-gitops; do not edit.\n",
  ])("does not take %j for one", (text) => {
    expect(isGenerated(text)).toBe(false);
  });
});

test("sourceIn gives back what the header was made from", () => {
  for (const path of ["home/a.yaml", "home/README.md"]) {
    expect(sourceIn(`${generatedHeader(path, "a.app.ts")}\nkind: Service\n`)).toBe("a.app.ts");
  }
  expect(sourceIn("kind: Service\n")).toBeUndefined();
});
