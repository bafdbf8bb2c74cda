import { getRoute } from "@kinvolk/headlamp-plugin/lib/Router";
import { Redirect, useParams } from "react-router-dom";

/** Leads from a cluster's first address to the portal. */
export function Landing() {
  const { cluster = "" } = useParams<{ cluster?: string }>();
  return <Redirect to={`/c/${encodeURIComponent(cluster)}/portal`} />;
}

/** A page of Headlamp's own, which the portal registers under another address or puts something beside. */
export function HeadlampPage({ name }: { readonly name: string }) {
  const Page = getRoute(name)?.component;
  return Page === undefined ? null : <Page />;
}
