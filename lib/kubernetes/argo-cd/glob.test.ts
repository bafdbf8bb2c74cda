import { expect, it } from "vitest";
import { globMatches } from "./glob.ts";

it.each([
  ["*", "https://git.example.com/a", "/", true],
  ["https://git.example.com/*", "https://git.example.com/a", "/", true],
  ["https://git.example.com/*", "https://git.example.com/a/b", "/", false],
  ["https://git.example.com/**", "https://git.example.com/a/b", "/", true],
  ["team-*", "team-a", "", true],
  ["team-?", "team-ab", "", false],
  ["{web,api}-*", "api-1", "", true],
  ["{web,api}-*", "db-1", "", false],
  ["!kube-system", "web", "", true],
  ["!kube-system", "kube-system", "", false],
  ["a.b", "axb", "", false],
  ["[", "[", "", true],
  ["{", "{", "", true],
  ["**a".repeat(50), "a".repeat(200), "/", true],
  ["**a".repeat(50), `${"a".repeat(200)}b`, "/", false],
])("the pattern %s matches %s with separator %j: %s", (pattern, text, separator, matches) => {
  expect(globMatches(pattern, text, separator)).toBe(matches);
});
