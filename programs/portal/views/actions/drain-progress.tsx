import type { PodProgress } from "../../actions/drain.ts";

const words: Readonly<Record<PodProgress["state"], string>> = {
  waiting: "waits for its turn",
  blocked: "is tried again",
  ending: "ends",
  gone: "is gone",
  failed: "stays",
};

/** How far a drain is, with what stands in its way. */
export function DrainProgress({ of }: { readonly of: readonly PodProgress[] }) {
  const gone = of.filter(({ state }) => state === "gone").length;
  return (
    <>
      <p role="status">
        {gone} of {of.length} pods gone
      </p>
      <progress className="portal-a-progress" max={of.length} value={gone} aria-label="Pods that are gone" />
      <ul className="portal-a-pods">
        {of
          .filter(({ state }) => state !== "gone")
          .map(({ pod: { namespace, name, uid }, state, message }) => (
            <li key={uid}>
              {namespace}/{name} {words[state]}
              {message !== undefined && `: ${message}`}
            </li>
          ))}
      </ul>
    </>
  );
}
