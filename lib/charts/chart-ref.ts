/** A Helm chart in the exact version that is meant. */
export interface ChartRef {
  /** `https://charts.example.com`; an OCI registry without `oci://`: `registry.example.com/charts`. */
  readonly repository: string;
  readonly name: string;
  /** Exact version. */
  readonly version: string;
}

/** What tells one chart from another, and how messages name it: `cert-manager v1.21.2 of https://charts.jetstack.io`. */
export function describeChart({ repository, name, version }: ChartRef): string {
  return `${name} ${version} of ${repository}`;
}
