import { Link } from "react-router-dom";
import type { Concern } from "../../health/concern.ts";
import { type ObjectName, objectPath } from "../../health/object-path.ts";
import { usePortal } from "../portal-context.tsx";
import { Sign } from "./sign.tsx";

interface NameProps {
  readonly of: ObjectName;
  readonly concern: Concern;
  /** What stands behind the name. @default - its namespace */
  readonly detail?: string;
}

/** The name of an object with how it is. */
export function Name({ of, concern, detail = of.namespace }: NameProps) {
  return (
    <span className="portal-h-line">
      <Sign of={concern} />
      <span>
        <ObjectLink of={of} /> <span className="portal-muted">{detail}</span>
      </span>
    </span>
  );
}

/** The name of an object, which leads to Headlamp's own page of it where there is one. */
export function ObjectLink({ of }: { readonly of: ObjectName }) {
  const { cluster } = usePortal();
  const path = objectPath(of);
  if (path === undefined) return <>{of.name}</>;
  return <Link to={`/c/${encodeURIComponent(cluster)}/${path}`}>{of.name}</Link>;
}
