import { plainText } from "./plain-text.ts";

/** Words that say what an object is, and not what it is for. */
const kinds = /[-_.](?:ingress|ingressroute|httproute|route|http|https|web|websecure|tls|svc|service)$/;

/** An object's name as people would write it: `Kube dashboard` of `kube-dashboard-ingress`. */
export function readableName({ name }: { readonly name: string }): string {
  const words = name
    .replace(kinds, "")
    .replace(kinds, "")
    .replace(/[-_.]+/g, " ");
  const line = plainText(words, 80) ?? "?";
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
