import { spawnSync } from "node:child_process";
import { Argument, Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import { completionScript } from "./completion.ts";

function program(): Command {
  const root = new Command("my-tool").version("1.0.0", "-V, --version", "print the version");
  root
    .command("paint")
    .description("paint it: don't wait")
    .option("--out <dir>", "where")
    .addOption(new Option("--colour <colour>", "which").choices(["red", "blue"]));
  const add = root.command("add").description("add one");
  add
    .command("wall")
    .description("a wall")
    .addArgument(new Argument("<side>", "its side").choices(["left", "right"]));
  return root;
}

describe("bash", () => {
  /** What it offers after these words, of which the last one is being written. */
  function offered(...words: readonly string[]): string[] {
    const script = [
      completionScript("bash", program()),
      `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _my_tool; printf "%s\\n" "\${COMPREPLY[@]}"`,
    ].join("\n");
    const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-euc", script, "bash", "my-tool", ...words], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout.trim().split("\n");
  }

  test.each<[string, readonly string[], readonly string[]]>([
    ["commands and options", [""], ["paint", "add", "--version", "--help"]],
    ["what begins so", ["p"], ["paint"]],
    ["options of a command", ["paint", "--"], ["--out", "--colour", "--help"]],
    ["values of an option", ["paint", "--colour", "r"], ["red"]],
    ["options after a value", ["paint", "--colour", "red", "--o"], ["--out"]],
    ["commands below others", ["add", "w"], ["wall"]],
    ["values of an argument", ["add", "wall", ""], ["left", "right", "--help"]],
    ["folders", ["paint", "--out", "/us"], ["/usr"]],
  ])("offers %s", (_, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});

test("zsh gets descriptions, too", () => {
  expect(completionScript("zsh", program()).split("\n")).toEqual([
    "#compdef my-tool",
    "_my_tool() {",
    "  local at= word",
    "  local -a candidates",
    `  for word in "\${(@)words[2,CURRENT-1]}"; do case "$at $word" in ' paint'|' add'|'add wall') at="\${at:+$at }$word" ;; esac; done`,
    '  case "$at|$words[CURRENT-1]" in',
    "    'paint|--out') _files -/; return ;;",
    "    'paint|--colour') compadd -- 'red' 'blue'; return ;;",
    "  esac",
    '  case "$at" in',
    "    '') candidates=('paint:paint it: don'\\''t wait' 'add:add one' '--version:print the version' '--help:display help for command') ;;",
    "    'paint') candidates=('--out:where' '--colour:which' '--help:display help for command') ;;",
    "    'add') candidates=('wall:a wall' '--help:display help for command') ;;",
    "    'add wall') candidates=('left:its side' 'right:its side' '--help:display help for command') ;;",
    "  esac",
    "  _describe my-tool candidates",
    "}",
    "compdef _my_tool my-tool",
    "",
  ]);
});

test("fish gets one line for each word", () => {
  expect(completionScript("fish", program()).split("\n")).toEqual([
    "complete -c my-tool -f",
    "complete -c my-tool -n 'not __fish_seen_subcommand_from paint add' -a paint -d 'paint it: don\\'t wait'",
    "complete -c my-tool -n 'not __fish_seen_subcommand_from paint add' -a add -d 'add one'",
    "complete -c my-tool -n 'not __fish_seen_subcommand_from paint add' -l version -d 'print the version'",
    "complete -c my-tool -n 'not __fish_seen_subcommand_from paint add' -l help -d 'display help for command'",
    "complete -c my-tool -n '__fish_seen_subcommand_from paint' -l out -x -a '(__fish_complete_directories)' -d 'where'",
    "complete -c my-tool -n '__fish_seen_subcommand_from paint' -l colour -x -a 'red blue' -d 'which'",
    "complete -c my-tool -n '__fish_seen_subcommand_from paint' -l help -d 'display help for command'",
    "complete -c my-tool -n '__fish_seen_subcommand_from add; and not __fish_seen_subcommand_from wall' -a wall -d 'a wall'",
    "complete -c my-tool -n '__fish_seen_subcommand_from add; and not __fish_seen_subcommand_from wall' -l help -d 'display help for command'",
    "complete -c my-tool -n '__fish_seen_subcommand_from add; and __fish_seen_subcommand_from wall' -a left -d 'its side'",
    "complete -c my-tool -n '__fish_seen_subcommand_from add; and __fish_seen_subcommand_from wall' -a right -d 'its side'",
    "complete -c my-tool -n '__fish_seen_subcommand_from add; and __fish_seen_subcommand_from wall' -l help -d 'display help for command'",
    "",
  ]);
});
