import { describe, expect, test } from "vitest";
import { complaintOf, pullProblem } from "./pull-problem.ts";

describe("what Helm complains about is said in one line", () => {
  test.each([
    [
      'Error: failed to perform "FetchReference" on source: Get "http://127.0.0.1:1/v2/charts/shop/manifests/1.2.3": dial tcp 127.0.0.1:1: connect: connection refused\n',
      "dial tcp 127.0.0.1:1: connect: connection refused",
    ],
    [
      'Hang tight while we grab the latest from your chart repositories...\n...Unable to get an update from the "charts" chart repository (https://charts.example.com):\n\tfailed to fetch https://charts.example.com/index.yaml : 404 Not Found\n\nError: failed to update the following repositories: [https://charts.example.com]\n',
      "404 Not Found at https://charts.example.com/index.yaml",
    ],
    ["level=WARN msg=old\nError: unexpected EOF\n", "unexpected EOF"],
    ["", ""],
  ])("%j", (output, line) => {
    expect(complaintOf(output, [])).toBe(line);
  });

  test("without secrets, signatures of addresses and credentials in them", () => {
    const output =
      "Error: failed to fetch https://ci:hunter2@files.example.com/shop.tgz?X-Signature=abc&X-Token=def : 403 hunter2 Y2k6aHVudGVyMg==\n";
    const line = complaintOf(output, ["hunter2", "Y2k6aHVudGVyMg=="]);
    expect(pullProblem("https://charts.example.com", "nothing", line, true)).toEqual({
      what: "https://charts.example.com does not let in who asks",
      got: '"403 *** *** at https://***@files.example.com/shop.tgz"',
      fix: "correct the credentials that charts.access.json names",
    });
  });
});

test("what speaks no TLS may be named as a mirror all the same", () => {
  const said = "http: server gave HTTP response to HTTPS client";
  expect(pullProblem("registry.example.com/charts", "nothing", said, false)).toEqual({
    what: "registry.example.com/charts speaks no TLS",
    got: `"${said}"`,
    fix: "correct it, or name a mirror in charts.access.json",
  });
});
