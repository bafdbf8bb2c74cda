import { useMemo } from "react";
import { Link, useLocation } from "react-router-dom";
import { useSources } from "../cluster/use-source.tsx";
import { usePortal } from "./portal-context.tsx";

/** Says that the API knows nobody any more, once for the whole page; nothing while it does. */
export function SignedOut() {
  const { cluster, settings, sources } = usePortal();
  const isOver = useSources(useMemo(() => Object.values(sources), [sources])).some(
    ({ status }) => status === "signed-out",
  );
  const from = useLocation();
  if (!isOver) return null;
  const page = settings.signIn.type === "oidc" ? "login" : "token";
  return (
    <p role="alert" className="portal-notice">
      Your session is over; what you see is as it last was.{" "}
      <Link to={{ pathname: `/c/${encodeURIComponent(cluster)}/${page}`, state: { from } }}>Sign in again</Link>
    </p>
  );
}
