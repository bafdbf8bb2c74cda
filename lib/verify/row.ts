/** What a verdict is about, in the order in which it is shown. */
export const areas = [
  "api",
  "nodes",
  "applications",
  "certificates",
  "secrets",
  "backups",
  "orphans",
  "routes",
  "files",
] as const;

export type Area = (typeof areas)[number];

export type Status = "ok" | "warn" | "fail";

/** One thing that was looked at. */
export interface Row {
  readonly area: Area;
  /** What it is: a node, an Application, a host. */
  readonly name: string;
  readonly status: Status;
  /** What was found, lower case unless it begins with a name, no final period. */
  readonly text: string;
  /** What to do about it; null when nothing is wrong. */
  readonly fix: string | null;
}

/** What was found about one thing, by those who know which thing it is. */
export type Finding = Omit<Row, "area" | "name">;

export function ok(text: string): Finding {
  return { status: "ok", text, fix: null };
}

export function warn(text: string, fix: string): Finding {
  return { status: "warn", text, fix };
}

export function fail(text: string, fix: string): Finding {
  return { status: "fail", text, fix };
}

/** How many rows there are of each status. */
export type Summary = Readonly<Record<Status, number>>;

export function summarize(rows: readonly Row[]): Summary {
  const count = (status: Status) => rows.filter((row) => row.status === status).length;
  return { ok: count("ok"), warn: count("warn"), fail: count("fail") };
}
