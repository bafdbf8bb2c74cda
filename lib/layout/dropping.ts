/**
 * What programs leave in the folders that people look at: editors' swap files and backups, and the memory of file managers. The
 * half of a file that macOS writes on other disks, `._a.yaml`, is not among them: Argo CD and kubectl would read it.
 */
const patterns: readonly RegExp[] = [
  /^\.DS_Store$/,
  /^\.localized$/,
  /^Icon\r$/,
  /^Thumbs\.db$/i,
  /^desktop\.ini$/i,
  /^\.directory$/,
  /~$/,
  /^#.*#$/,
  /\.sw[a-px]$/,
  /\.(?:bak|orig|rej|tmp)$/,
  /^4913$/,
  /^\.nfs[\da-f]+$/,
];

/**
 * Whether a file is something that a program of a person left behind, and that nobody who reads manifests minds.
 * @param name of the file, without its folder
 */
export function isDropping(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name));
}
