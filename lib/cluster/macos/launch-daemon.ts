/** A job of launchd, as far as ours need it. */
export interface LaunchDaemon {
  /** Name of the job, and of its file in `/Library/LaunchDaemons`. */
  readonly label: string;
  readonly programArguments: readonly string[];
  /** @default - root */
  readonly userName?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /** Open files that the job may have. @default - those of the system */
  readonly openFiles?: number;
  /** Whether launchd starts it again when it fails. @default false */
  readonly restarts?: boolean;
  /** File that both of its outputs go to. */
  readonly log: string;
}

/**
 * The property list of a job that launchd starts at boot, before anybody signs in. A LaunchAgent would wait for that, and would need
 * somebody's consent to reach the LAN.
 * @see https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPSystemStartup/Chapters/CreatingLaunchdJobs.html
 */
export function launchDaemonPlist(daemon: LaunchDaemon): string {
  const { openFiles, environment } = daemon;
  const limits = openFiles === undefined ? undefined : { NumberOfFiles: openFiles };
  const job: Plist = {
    Label: daemon.label,
    ProgramArguments: daemon.programArguments,
    UserName: daemon.userName,
    EnvironmentVariables: environment,
    WorkingDirectory: daemon.workingDirectory,
    RunAtLoad: true,
    KeepAlive: daemon.restarts === true ? { SuccessfulExit: false } : undefined,
    SoftResourceLimits: limits,
    HardResourceLimits: limits,
    StandardOutPath: daemon.log,
    StandardErrorPath: daemon.log,
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...lines(job),
    "</plist>",
    "",
  ].join("\n");
}

/** What a property list can hold here; what is undefined is left out. */
type Plist = string | number | boolean | readonly string[] | { readonly [key: string]: Plist | undefined };

function lines(value: Plist): string[] {
  if (typeof value === "boolean") return [`<${value}/>`];
  if (typeof value === "number") return [`<integer>${value}</integer>`];
  if (typeof value === "string") return [`<string>${escaped(value)}</string>`];
  const inside = isList(value)
    ? value.flatMap(lines)
    : Object.entries(value).flatMap(([key, each]) =>
        each === undefined ? [] : [`<key>${escaped(key)}</key>`, ...lines(each)],
      );
  const tag = isList(value) ? "array" : "dict";
  return [`<${tag}>`, ...inside.map((line) => `  ${line}`), `</${tag}>`];
}

function isList(value: Plist): value is readonly string[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
