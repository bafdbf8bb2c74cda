import { describe, expect, test } from "vitest";
import { jqProblem, jsonPointerProblem } from "./difference-paths.ts";

describe("jsonPointerProblem", () => {
  test.each([
    "/spec/replicas",
    "/spec/template/spec/containers/0/image",
    "/metadata/annotations/example.com~1checksum",
    "/metadata/annotations",
    "/data/{{ name }}",
  ])("%s may lead somewhere", (text) => {
    expect(jsonPointerProblem(text)).toBeUndefined();
  });

  test.each([
    ["spec/replicas", "begins with no slash", "/spec/replicas"],
    [".spec.replicas", "is a path of jq", "/spec/replicas"],
    ["/spec/containers[0]/image", "has brackets, which JSON pointers do not know", "/spec/containers/0/image"],
    ["/spec/containers[]/image", "has brackets, which JSON pointers do not know", undefined],
    ["/spec/containers/*/image", "has a star, which JSON pointers do not know", undefined],
    ["/metadata/labels/a~b", "has a ~ that stands for nothing", "/metadata/labels/a~0b"],
    ["/spec/replicas/", "has an empty step", "/spec/replicas"],
    [
      "/metadata/annotations/example.com/checksum",
      "has a slash in a key, which is written ~1",
      "/metadata/annotations/example.com~1checksum",
    ],
  ])("%s leads nowhere", (text, message, suggestion) => {
    const problem = jsonPointerProblem(text);
    expect([problem?.message, problem?.suggestion]).toEqual([message, suggestion]);
  });
});

describe("jqProblem", () => {
  test.each([
    ".spec.replicas",
    '.spec.template.spec.containers[] | select(.name == "a(b") | .image',
    '.metadata.annotations["example.com/checksum"]',
  ])("%s may be an expression", (text) => {
    expect(jqProblem(text)).toBeUndefined();
  });

  test.each([
    ["/spec/containers/0/image", "is a JSON pointer", ".spec.containers[0].image"],
    ["/metadata/annotations/a~1b", "is a JSON pointer", undefined],
    ['.spec[] | select(.name == "a"', "has a ( that is not closed", undefined],
    [".spec[0)]", "has a ) that closes nothing", undefined],
    ['.spec["a]', "has a text that does not end", undefined],
  ])("%s is none", (text, message, suggestion) => {
    const problem = jqProblem(text);
    expect([problem?.message, problem?.suggestion]).toEqual([message, suggestion]);
  });
});
