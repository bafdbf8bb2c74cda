/** A disk image that a virtual machine starts from. */
interface Image {
  readonly location: string;
  readonly arch: "aarch64" | "x86_64";
  readonly digest: string;
}

const folder = "https://cloud.debian.org/images/cloud/trixie/20260712-2537";

/**
 * Debian 13 for both kinds of Macs. The project removes builds that are some months old: then a new Mac needs a newer one here, and the
 * others keep their disks.
 * @see https://github.com/lima-vm/lima/blob/v2.2.0/templates/_images/debian-13.yaml
 */
export const images: readonly Image[] = [
  {
    location: `${folder}/debian-13-genericcloud-arm64-20260712-2537.qcow2`,
    arch: "aarch64",
    digest:
      "sha512:8543d795f2fde630eb66c492f245a8c1da19dedc636e0a8e7b3d0f95920e1a05aa911ef2d82d177d41cc53ced5fccbd2a3945d07fa5e15018914c4d864bb07ed",
  },
  {
    location: `${folder}/debian-13-genericcloud-amd64-20260712-2537.qcow2`,
    arch: "x86_64",
    digest:
      "sha512:7ae53e9dbee282bfc16f289dec483dde3a8598769c38a267948310f7a2a52c662620198603bc52c142627efba379863d16079698a10b34102d55bcedd40e8d32",
  },
];
