import { SourceMap } from "node:module";
import { dirname, join, relative } from "node:path";

/** What a part of our files and npm packages was compiled to. */
export interface CompiledScript {
  readonly file: string;
  /** Its source map, as JSON. */
  readonly map: () => string;
}

/**
 * Makes the stacks of all errors name the files that people write instead of the scripts that run.
 * @param root what their paths are relative to
 * @param library the folder whose paths begin with `lib/`, wherever it lies
 */
export function nameSourcesInStacks(root: string, library: string, scripts: readonly CompiledScript[]): void {
  const shown = (path: string) =>
    path.startsWith(`${library}/`) ? join("lib", relative(library, path)) : relative(root, path);
  const maps = new Map<string, SourceMap>();
  const mapOf = (path: string): SourceMap | undefined => {
    const script = scripts.find(({ file }) => file === path);
    if (script !== undefined && !maps.has(path)) maps.set(path, new SourceMap(JSON.parse(script.map())));
    return maps.get(path);
  };
  const placeIn = (path: string, line: number, column: number): string => {
    const origin = mapOf(path)?.findEntry(line - 1, column - 1);
    if (origin === undefined || !("originalSource" in origin)) return `${shown(path)}:${line}:${column}`;
    return `${shown(join(dirname(path), origin.originalSource))}:${origin.originalLine + 1}:${origin.originalColumn + 1}`;
  };
  // Ten frames may not reach from inside a package to the source that called it.
  Error.stackTraceLimit = 50;
  Error.prepareStackTrace = (error, frames) => {
    const calls = frames.map((frame) =>
      String(frame).replace(/(?<=^|\()(\/.*?):(\d+):(\d+)(?=\)?$)/, (_, path: string, line: string, column: string) =>
        placeIn(path, Number(line), Number(column)),
      ),
    );
    return [Error.prototype.toString.call(error), ...calls.map((call) => `    at ${call}`)].join("\n");
  };
}

/** A frame of a file that is neither of this library, nor of a package, nor of Node: its place. */
const sourceFrame = /^ {4}at (?:.*\()?((?!lib\/|\/|node:|<|.*node_modules\/)[^():]+:\d+:\d+)\)?$/;

/**
 * Where a source threw an error, or called what threw it.
 * @returns `path:line:column`; undefined when no source had to do with it
 */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const line of (error.stack ?? "").split("\n")) {
    const [, place] = sourceFrame.exec(line) ?? [];
    if (place !== undefined) return place;
  }
  return undefined;
}

/**
 * The source that called this library, where the error was made.
 * @returns `path:line:column`; undefined when a package called, or Node
 */
export function callerOf(error: Error): string | undefined {
  const calls = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  const caller = calls.find((line) => !/^ {4}at (?:.*\()?(?:lib\/|<anonymous>)/.test(line)) ?? "";
  return sourceFrame.exec(caller)?.[1];
}

/** The file, as V8 knows it, of what called a function that runs: a compiled script holds many modules. */
export function scriptThatCalled(callee: (...args: never[]) => unknown): string | undefined {
  const { prepareStackTrace, stackTraceLimit } = Error;
  let script: string | undefined;
  Error.stackTraceLimit = 1;
  Error.prepareStackTrace = (_, [call]) => {
    script = call?.getFileName() ?? undefined;
    return "";
  };
  try {
    const place = { stack: "" };
    Error.captureStackTrace(place, callee);
    // It is prepared when it is read.
    void place.stack;
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  }
  return script;
}

/**
 * An error and its causes. Of the last cause also the calls that lead to it from a source, because how the source itself was called
 * helps nobody; all of them when no source had to do with it.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return `${error}\ncaused by ${describeError(error.cause)}`;
  const lines = (error.stack ?? String(error)).split("\n");
  const shown = lines.findLastIndex((line) => sourceFrame.test(line)) + 1;
  const hidden = lines.length - shown;
  if (shown === 0 || hidden === 0) return lines.join("\n");
  return [...lines.slice(0, shown), `    ... ${hidden} ${hidden === 1 ? "frame" : "frames"} of k3s-gitops`].join("\n");
}
