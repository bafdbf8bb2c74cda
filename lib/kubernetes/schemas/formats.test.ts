import { describe, expect, it } from "vitest";
import { formatOf, formats } from "./formats.ts";

const table: readonly [format: string, taken: readonly string[], refused: readonly string[]][] = [
  ["bsonobjectid", ["507f1f77bcf86cd799439011"], ["507f1f77bcf86cd79943901", "x"]],
  ["byte", ["YQ==", "YWJj"], ["", "YQ", "YWJj\nYWJj", "a b"]],
  ["cidr", ["10.0.0.0/8", "fd00::/64"], ["10.0.0.0", "10.0.0.0/33"]],
  ["date", ["2026-01-31", "2024-02-29"], ["2026-02-30", "2026-1-31", "31.1.2026"]],
  ["datetime", ["2026-01-31T09:00:00Z", "2026-01-31t09:00:00.5+01:00"], ["2026-01-31", "2026-01-31T24:00:00Z", "x"]],
  ["duration", ["90s", "1h30m", "1 day", "2 weeks", "0"], ["", "1", "5 apples", "day"]],
  ["email", ["a@example.com", "Ann <ann@example.com>"], ["example.com", "a b@example.com", ""]],
  ["hexcolor", ["#ffffff", "abc"], ["#ffff", "red"]],
  ["hostname", ["example.com", "a-1.example.com", "server1"], ["server-1", "-a", "a_b", "a..b", ""]],
  ["ipv4", ["10.0.0.1", "010.0.0.1"], ["::1", "10.0.0"]],
  ["ipv6", ["::1"], ["10.0.0.1", "g::"]],
  ["isbn", ["0321751043", "978-0321751041"], ["0321751044"]],
  ["isbn10", ["0321751043"], ["978-0321751041"]],
  ["isbn13", ["978-0321751041"], ["0321751043"]],
  ["mac", ["00:11:22:33:44:55", "0011.2233.4455"], ["00:11:22:33:44", "00:11-22:33:44:55"]],
  ["rgbcolor", ["rgb(0, 255,17)"], ["rgb(0,256,0)", "#fff"]],
  ["ssn", ["123-45-6789"], ["1234"]],
  ["uri", ["https://example.com/a?b=c", "/a", "urn:a"], ["", "example.com", "a b", "/%zz"]],
  ["uuid", ["123e4567-e89b-12d3-a456-426614174000", "123E4567E89B12D3A456426614174000"], ["123e4567", ""]],
  ["uuid3", ["123e4567-e89b-32d3-a456-426614174000"], ["123e4567-e89b-12d3-a456-426614174000"]],
  ["uuid4", ["123e4567-e89b-42d3-a456-426614174000"], ["123e4567-e89b-42d3-c456-426614174000"]],
  ["uuid5", ["123e4567-e89b-52d3-a456-426614174000"], ["123e4567-e89b-42d3-a456-426614174000"]],
];

describe.each(table)("%s", (name, taken, refused) => {
  it.each(taken.map((text) => [text]))("takes %j", (text) => expect(formats.get(name)?.test(text)).toBe(true));
  it.each(refused.map((text) => [text]))("fails on %j", (text) => expect(formats.get(name)?.test(text)).toBe(false));
});

it("has a row for every format", () => {
  expect(table.map(([name]) => name)).toEqual([...formats.keys()]);
});

it("knows a format by its name in a schema, and that others count for nothing", () => {
  expect(formatOf("date-time")).toBe("datetime");
  expect(formatOf("hostname")).toBe("hostname");
  expect(formatOf("semver")).toBeUndefined();
});
