/** A file to be written below the output folder. */
export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `home/whoami/Service-whoami.yaml`. */
  readonly path: string;
  /** Its first line is that of `generatedHeader`. */
  readonly text: string;
}
