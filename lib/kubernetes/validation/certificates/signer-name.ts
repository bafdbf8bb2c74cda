import { dnsSubdomain } from "../named-formats.ts";

const longestName = 571;

/**
 * A domain of at least two labels and a path, `kubernetes.io/kubelet-serving`.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#signers
 */
export function isSignerName(name: string): boolean {
  const [domain = "", path, ...rest] = name.split("/");
  return (
    path !== undefined &&
    rest.length === 0 &&
    name.length <= longestName &&
    domain.includes(".") &&
    dnsSubdomain.test(domain) &&
    dnsSubdomain.test(path)
  );
}
