/** The top folders that applications lie in, from the ground up. */
export const layers = ["argocd", "operators", "infrastructure", "applications"] as const;

export type Layer = (typeof layers)[number];

/** Whether a source file declares what runs on the platform, and is no part of it. */
export function isWorkload(file: string): boolean {
  return file.startsWith("applications/workloads/");
}

/** The layer of a source file, or undefined when it lies outside all of them. */
export function layerOf(file: string): Layer | undefined {
  return layers.find((layer) => file.startsWith(`${layer}/`));
}
