import type { Command } from "commander";

/** Shells that can complete the command line. */
export const shells = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof shells)[number];

/** What can be written after some of the commands. */
interface Level {
  /** The commands before: `new application`; empty for the program itself. */
  readonly path: string;
  readonly words: readonly Word[];
}

interface Word {
  /** A command, or an option with its dashes. */
  readonly name: string;
  readonly description: string;
  /** What its value can be. @default - it has none, or nobody knows */
  readonly values?: "folder" | readonly string[];
}

/** The script that teaches a shell the commands, options and values of a program. */
export function completionScript(shell: Shell, program: Command): string {
  const levels = levelsOf(program, "");
  return { bash, zsh, fish }[shell](program.name(), levels);
}

function levelsOf(command: Command, path: string): Level[] {
  const options = command.options.map((option): Word => {
    const { flags, description, argChoices: choices } = option;
    const values = choices ?? (/[<[](?:dir|folder|path)[>\]]/.test(flags) ? "folder" : undefined);
    return { name: option.long ?? flags, description, ...(values !== undefined && { values }) };
  });
  const argumentsOf = command.registeredArguments.flatMap(({ argChoices = [], description }) =>
    argChoices.map((name): Word => ({ name, description })),
  );
  const commands = command.commands.map((each): Word => ({ name: each.name(), description: each.description() }));
  const help = { name: "--help", description: "display help for command" };
  return [
    { path, words: [...commands, ...argumentsOf, ...options, help] },
    ...command.commands.flatMap((each) => levelsOf(each, `${path} ${each.name()}`.trim())),
  ];
}

/** Finds the commands that were written, in a variable `at`, which bash and zsh do alike. */
function following(levels: readonly Level[]): string {
  const steps = levels
    .filter(({ path }) => path !== "")
    .map(({ path }) => quoted(path.includes(" ") ? path : ` ${path}`));
  return `case "$at $word" in ${steps.join("|")}) at="\${at:+$at }$word" ;; esac`;
}

function eachValue(levels: readonly Level[], write: (values: "folder" | readonly string[]) => string): string[] {
  return levels.flatMap(({ path, words }) =>
    words.flatMap(({ name, values }) =>
      values === undefined ? [] : [`    ${quoted(`${path}|${name}`)}) ${write(values)}; return ;;`],
    ),
  );
}

function bash(program: string, levels: readonly Level[]): string {
  const name = `_${program.replaceAll("-", "_")}`;
  const reply = (kind: string) => `COMPREPLY=($(compgen ${kind} -- "$current"))`;
  return [
    `${name}() {`,
    `  local at= word current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"`,
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do ${following(levels)}; done`,
    '  case "$at|$previous" in',
    ...eachValue(levels, (values) => reply(values === "folder" ? "-d" : `-W ${quoted(values.join(" "))}`)),
    "  esac",
    '  case "$at" in',
    ...levels.map(
      ({ path, words }) => `    ${quoted(path)}) ${reply(`-W ${quoted(words.map((word) => word.name).join(" "))}`)} ;;`,
    ),
    "  esac",
    "}",
    `complete -F ${name} ${program}`,
    "",
  ].join("\n");
}

function zsh(program: string, levels: readonly Level[]): string {
  const name = `_${program.replaceAll("-", "_")}`;
  return [
    `#compdef ${program}`,
    `${name}() {`,
    "  local at= word",
    "  local -a candidates",
    `  for word in "\${(@)words[2,CURRENT-1]}"; do ${following(levels)}; done`,
    '  case "$at|$words[CURRENT-1]" in',
    ...eachValue(levels, (values) =>
      values === "folder" ? "_files -/" : `compadd -- ${values.map(quoted).join(" ")}`,
    ),
    "  esac",
    '  case "$at" in',
    ...levels.map(({ path, words }) => {
      const candidates = words.map((word) => quoted(`${word.name.replaceAll(":", "\\:")}:${word.description}`));
      return `    ${quoted(path)}) candidates=(${candidates.join(" ")}) ;;`;
    }),
    "  esac",
    `  _describe ${program} candidates`,
    "}",
    `compdef ${name} ${program}`,
    "",
  ].join("\n");
}

function fish(program: string, levels: readonly Level[]): string {
  const lines = levels.flatMap(({ path, words }) => {
    const own = path.split(" ").filter((part) => part !== "");
    const below = levels.flatMap(({ path: other }) =>
      other !== path && other.startsWith(path) ? other.slice(path.length).trim().split(" ").slice(0, 1) : [],
    );
    const conditions = [
      ...own.map((part) => `__fish_seen_subcommand_from ${part}`),
      ...(below.length === 0 ? [] : [`not __fish_seen_subcommand_from ${[...new Set(below)].join(" ")}`]),
    ];
    return words.map(({ name, description, values }) => {
      const what = name.startsWith("--") ? `-l ${name.slice(2)}` : `-a ${name}`;
      const offered =
        values === undefined
          ? ""
          : values === "folder"
            ? " -x -a '(__fish_complete_directories)'"
            : ` -x -a ${fishQuoted(values.join(" "))}`;
      return `complete -c ${program} -n ${fishQuoted(conditions.join("; and "))} ${what}${offered} -d ${fishQuoted(description)}`;
    });
  });
  return `complete -c ${program} -f\n${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
