import * as z from "zod";

/** The oldest minor version of Kubernetes that clusters can have. */
export const oldestMinor = "1.36";

/**
 * Minor versions of Kubernetes that clusters can have, each with the first patch whose helm-controller (0.17.6) knows everything that
 * we tell it.
 */
const firstPatches: ReadonlyMap<string, number> = new Map([
  [oldestMinor, 4],
  ["1.37", 0],
]);

/** A K3s release that clusters can have: `v1.36.5+k3s1`. */
export const k3sVersion = z.string().check((context) => {
  const [, minor = "", patch] = /^v(1\.\d+)\.(\d+)\+k3s\d+$/.exec(context.value) ?? [];
  const first = firstPatches.get(minor);
  if (patch !== undefined && first !== undefined && Number(patch) >= first) return;
  const releases = [...firstPatches].map(([each, from]) => `v${each}.${from} or a later patch`).join(", or ");
  const [message, fix] =
    patch === undefined
      ? [
          "is not an exact K3s version",
          meant(context.value) ?? 'write it with its patch and build, like "v1.36.5+k3s1"',
        ]
      : ["is a K3s version that this platform does not support", `use ${releases}`];
  context.issues.push({ code: "custom", input: context.value, message, params: { fix } });
});

/** The release that an image tag or a version without its v is of. */
function meant(text: string): string | undefined {
  const [, version, build] = /^v?(1\.\d+\.\d+)[-+](k3s\d+)$/i.exec(text) ?? [];
  return version && build && `did you mean "v${version}+${build.toLowerCase()}"?`;
}

/** Minor version of Kubernetes in a K3s release: `1.36`. */
export function minorOfRelease(release: string): string {
  return release.split(".").slice(0, 2).join(".").slice(1);
}
