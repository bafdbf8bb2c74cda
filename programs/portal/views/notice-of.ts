import type { SourceStatus } from "../cluster/source.ts";

/** What people should know of a source beside its objects. Undefined where there is nothing: what a cluster does not have is not missed. */
export function noticeOf(title: string, status: SourceStatus): string | undefined {
  const subject = title.slice(0, 1).toUpperCase() + title.slice(1);
  switch (status) {
    case "slow":
      return `${subject}: the API takes long to answer`;
    case "interrupted":
      return `${subject}: shown as they last were; the connection broke, and is tried again`;
    case "forbidden":
      return `${subject}: you may not see them`;
    case "failed":
      return `${subject}: the API cannot say; it is asked again`;
    default:
      return undefined;
  }
}
