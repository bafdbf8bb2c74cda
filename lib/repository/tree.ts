/** Files by paths that are relative and have forward slashes. */
export interface Tree {
  /**
   * All paths, in the order of their UTF-16 code units.
   * @throws ConfigError with what cannot be read
   */
  list(): string[];
  /**
   * The content of a file of the list, until the next call.
   * @throws ConfigError when it cannot be read
   */
  read(path: string): Buffer;
}
