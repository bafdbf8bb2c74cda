/**
 * Ports that macOS' NFS server is told to use: left alone, mountd, lockd and statd take others at each start, and no firewall could know
 * them.
 * @see https://keith.github.io/xcode-man-pages/nfs.conf.5.html
 */
const ports = { mountd: 20_048, lockd: 20_049, statd: 20_050 } as const;

/** Where clients reach the NFS server: the portmapper, NFS and the ports above. */
export const nfsPorts: readonly number[] = [111, 2049, ...Object.values(ports)];

/**
 * The line of `/etc/exports` that lets nodes mount a folder and what lies in it, and nobody else. Whatever user a pod has, files belong
 * to nobody: root of the cluster must not be root of the Mac's disk.
 * @see https://manp.gs/mac/5/exports
 */
export function nfsExport(share: string, nodes: readonly string[]): string {
  return `${share} -alldirs -mapall=nobody:nobody ${nodes.join(" ")}\n`;
}

/** Lines of `/etc/nfs.conf`. */
export function nfsConf(): string {
  return [
    `nfs.server.mount.port = ${ports.mountd}`,
    `nfs.lockd.port = ${ports.lockd}`,
    `nfs.statd.port = ${ports.statd}`,
    "",
  ].join("\n");
}
