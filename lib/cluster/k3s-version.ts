import * as z from "zod";
import { isK3sMinor, type K3sMinor, k3sLines } from "../k3s/lines.ts";

/** A K3s release that clusters can have: `v1.36.5+k3s1`. */
export const k3sVersion = z.string().check((context) => {
  const [, minor = "", patch] = /^v(1\.\d+)\.(\d+)\+k3s\d+$/.exec(context.value) ?? [];
  if (patch !== undefined && isK3sMinor(minor) && Number(patch) >= k3sLines[minor].firstPatch) return;
  const releases = Object.entries(k3sLines)
    .map(([each, { firstPatch }]) => `v${each}.${firstPatch} or a later patch`)
    .join(", or ");
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

/** The line of a release that clusters can have. */
export function lineOfRelease(release: string): K3sMinor {
  const minor = minorOfRelease(release);
  if (!isK3sMinor(minor)) throw new Error("a K3s version without a line passed its checks");
  return minor;
}
