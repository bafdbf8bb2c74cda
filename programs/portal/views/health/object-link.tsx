import { Link } from "react-router-dom";
import { type ObjectName, objectPath } from "../../health/object-path.ts";
import { usePortal } from "../portal-context.tsx";

/** The name of an object, which leads to Headlamp's own page of it where there is one. */
export function ObjectLink({ of }: { readonly of: ObjectName }) {
  const { cluster } = usePortal();
  const path = objectPath(of);
  if (path === undefined) return <>{of.name}</>;
  return <Link to={`/c/${encodeURIComponent(cluster)}/${path}`}>{of.name}</Link>;
}
