/** A file of a chart. */
export interface ChartFile {
  /** Inside the chart: `templates/deployment.yaml`. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** A chart that another one brings along or asks for, in its `Chart.yaml`. */
export interface ChartDependency {
  readonly name: string;
  /** A range as well. */
  readonly version: string;
  /** @default - it lies in the archive only */
  readonly repository?: string;
  /** What it is called in the values instead of `name`. @default - the same */
  readonly alias?: string;
  /** Paths in the values with commas between them, the first that exists turns it on or off. @default - always on */
  readonly condition?: string;
  /** Names below `tags` in the values that turn it on or off. */
  readonly tags: readonly string[];
  /** Whether some of its values become values of the chart that asks for it. @default - they do not */
  readonly importsValues?: true;
}

/** What is in the archive of a chart. */
export interface ChartPackage {
  readonly name: string;
  readonly version: string;
  /** @default - it does not say what it installs */
  readonly appVersion?: string;
  /** A range of versions of Kubernetes. @default - any */
  readonly kubeVersion?: string;
  /** As SPDX names it, where those who publish it do. @default - it does not say */
  readonly license?: string;
  /** Whether it makes nothing itself and is only read by others. */
  readonly isLibrary: boolean;
  readonly dependencies: readonly ChartDependency[];
  /** `values.yaml`. @default - none */
  readonly values?: ChartFile;
  /** `values.schema.json`. @default - none */
  readonly schema?: ChartFile;
  /** Below `templates/`. */
  readonly templates: readonly ChartFile[];
  /** Those that it has in `charts/`. */
  readonly subcharts: readonly ChartPackage[];
}

/** Without the mark of its byte order that some editors write, as Helm reads it. */
export function textOfFile({ bytes }: ChartFile): string {
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}
