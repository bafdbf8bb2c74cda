import type { Source, SourceStatus } from "../cluster/source.ts";
import { useSources } from "../cluster/use-source.tsx";
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

/** Says the same of several sources, so that many of them do not bury the page. @param of the same list each time */
export function Notices({ of: sources }: { readonly of: readonly Source<unknown>[] }) {
  const states = useSources(sources);
  const unwell = sources.flatMap(({ title }, index) => {
    const state = states[index];
    return state !== undefined && noticeOf(title, state) !== undefined ? [{ title, state }] : [];
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
