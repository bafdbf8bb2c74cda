import { describe, expect, test } from "vitest";
import { Answer, AnswerError } from "./answer.ts";

const answer = Answer.parse("ip -j x", '[{"name":"a","count":3,"at":"5a1::1","list":["x"],"deep":{"er":-1}}]');
const [first = answer] = answer.list();

test("gives what it says it is", () => {
  expect(first.field("name").text()).toBe("a");
  expect(first.field("count").count()).toBe(3);
  expect(first.field("at").address()).toBe("5a1::1");
  expect(first.field("list").list()[0]?.text()).toBe("x");
  expect(first.field("deep").field("er").integer()).toBe(-1);
  expect(first.field("no").textOrNone()).toBeUndefined();
  expect(first.field("no").field("more").listOrNone()).toEqual([]);
  expect(first.field("toString").isMissing).toBe(true);
  expect(Answer.parse("ip", "\n").list()).toEqual([]);
});

describe("refuses, naming the place,", () => {
  test.each([
    [
      () => answer.text(),
      'ip -j x: is not a text, got [{"name":"a","count":3,"at":"5a1::1","list":["x"],"deep":{"er":-1}}]',
    ],
    [() => first.field("name").count(), 'ip -j x[0]: name: is not a whole number, got "a"'],
    [() => first.field("deep").field("er").count(), "ip -j x[0]: deep: er: is not a whole number from 0, got -1"],
    [() => first.field("name").address(), 'ip -j x[0]: name: is not an address, got "a"'],
    [() => first.field("no").text(), "ip -j x[0]: no: is not a text, got nothing"],
    [() => first.field("name").list(), 'ip -j x[0]: name: is not a list, got "a"'],
    [() => Answer.parse("ip -j x", "<html>"), "ip -j x: the answer is not JSON"],
  ])("%#", (read, message) => {
    expect(read).toThrow(new AnswerError(message));
  });
});
