import type { Source, SourceStatus } from "../cluster/source.ts";
import { useSources } from "../cluster/use-source.tsx";
import { noticeOf } from "./notice-of.ts";

interface SourceNoticeProps {
  readonly title: string;
  readonly state: { readonly status: SourceStatus; readonly message?: string };
}

/** Says why one source is not shown, or not as it is now, with what the API said to unfold; nothing while all is well. */
export function SourceNotice({ title, state: { status, message } }: SourceNoticeProps) {
  const text = noticeOf(title, status);
  if (text === undefined) return null;
  if (!message) {
    return (
      <p className="portal-notice" data-status={status}>
        {text}
      </p>
    );
  }
  return (
    <details className="portal-notice" data-status={status}>
      <summary>{text}</summary>
      {message}
    </details>
  );
}

/** Says the same of several sources, so that many of them do not bury the page. @param of the same list each time */
export function Notices({ of: sources }: { readonly of: readonly Source<unknown>[] }) {
  const states = useSources(sources);
  const unwell = sources.flatMap(({ title }, index) => {
    const state = states[index];
    return state !== undefined && noticeOf(title, state.status) !== undefined ? [{ title, state }] : [];
  });
  if (unwell.length === 0) return null;
  const notices = unwell.map(({ title, state }) => <SourceNotice key={title} title={title} state={state} />);
  if (unwell.length <= 2) return <div className="portal-notices">{notices}</div>;
  return (
    <details className="portal-notices">
      <summary>
        {unwell.length} of {sources.length} sources are not complete: {unwell.map(({ title }) => title).join(", ")}
      </summary>
      <div className="portal-notices">{notices}</div>
    </details>
  );
}
