/** Annotation of a server's Node with the time of its last backup, as RFC 3339 writes it; `backup.sh` keeps it. */
export const backupAnnotation = "k3s-gitops/last-backup";
