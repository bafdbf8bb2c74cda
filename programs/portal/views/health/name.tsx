import { Link } from "react-router-dom";
import type { Concern } from "../../health/concern.ts";
import { type ObjectName, objectPath } from "../../health/object-path.ts";
import { usePortal } from "../portal-context.tsx";
import { Sign } from "./sign.tsx";

interface NameProps {
  readonly of: ObjectName;
  /** @default - no sign */
  readonly concern?: Concern;
  /** What stands behind the name. @default - its namespace */
  readonly detail?: string;
}

/** The name of an object, which leads to Headlamp's own page of it. */
export function Name({ of, concern, detail = of.namespace }: NameProps) {
  return (
    <span className="portal-h-line">
      {concern && <Sign of={concern} />}
      <span>
        <ObjectLink of={of} />
        {detail !== undefined && <span className="portal-muted"> {detail}</span>}
      </span>
    </span>
  );
}

/** An object's name alone. */
export function ObjectLink({ of }: { readonly of: ObjectName }) {
  const { cluster } = usePortal();
  const path = objectPath(of);
  if (path === undefined) return <span className="portal-h-object">{of.name}</span>;
  return (
    <Link className="portal-h-object" to={`/c/${encodeURIComponent(cluster)}/${path}`}>
      {of.name}
    </Link>
  );
}
