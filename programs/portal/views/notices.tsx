import { useSyncExternalStore } from "react";
import type { Source, SourceStatus } from "../cluster/source.ts";
import { noticeOf } from "./notice-of.ts";

interface SourceNoticeProps {
  readonly title: string;
  readonly state: { readonly status: SourceStatus; readonly message?: string };
}

/** Says why one source is not shown, or not as it is now; nothing while all is well. */
export function SourceNotice({ title, state }: SourceNoticeProps) {
  const text = noticeOf(title, state);
  if (text === undefined) return null;
  return (
    <p className="portal-notice" data-status={state.status}>
      {text}
    </p>
  );
}

/** Says the same of several sources, so that many of them do not bury the page. */
export function Notices({ of: sources }: { readonly of: readonly Source<unknown>[] }) {
  // One text, which stays the same while only objects come and go.
  const key = useSyncExternalStore(
    (listener) => subscribeAll(sources, listener),
    () => sources.map((source) => `${source.state().status} ${source.state().message ?? ""}`).join("\n"),
  );
  const unwell = key === "" ? [] : sources.filter((source) => noticeOf(source.title, source.state()) !== undefined);
  if (unwell.length === 0) return null;
  const notices = unwell.map((source) => (
    <SourceNotice key={source.title} title={source.title} state={source.state()} />
  ));
  if (unwell.length <= 2) return <div className="portal-notices">{notices}</div>;
  return (
    <details className="portal-notices">
      <summary>
        {unwell.length} of {sources.length} kinds of objects cannot be seen as they are:{" "}
        {unwell.map(({ title }) => title).join(", ")}
      </summary>
      <div className="portal-notices">{notices}</div>
    </details>
  );
}

function subscribeAll(sources: readonly Source<unknown>[], listener: () => void) {
  const ends = sources.map((source) => source.subscribe(listener));
  return () => {
    for (const end of ends) end();
  };
}
