import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the API is, and who asks. */
export interface ClusterAccess {
  readonly host: string;
  readonly port: number;
  /** Folder with `token` and `ca.crt`, as the kubelet mounts them into every pod. */
  readonly folder: string;
}

const serviceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

/**
 * The access that a pod is given. SERVICE_ACCOUNT_FOLDER names another folder than the kubelet's.
 * @throws Error when the environment names no API
 * @see https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/
 */
export function accessOf(environment: Readonly<Record<string, string | undefined>>): ClusterAccess {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443", SERVICE_ACCOUNT_FOLDER } = environment;
  if (host === undefined || host === "") {
    throw new Error("KUBERNETES_SERVICE_HOST: names no API server; run it in a pod, or set it");
  }
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Error(`KUBERNETES_SERVICE_PORT: is no port, got ${JSON.stringify(port)}; write a number up to 65535`);
  }
  return { host, port: number, folder: SERVICE_ACCOUNT_FOLDER ?? serviceAccountFolder };
}

/** A file that is read again when it was written or replaced: the kubelet renews tokens, and K3s its authority. */
export class FreshFile {
  readonly #path: string;
  #stamp = "";
  #text = "";

  constructor(folder: string, name: string) {
    this.#path = join(folder, name);
  }

  /** @throws the error of node:fs for a file that cannot be read */
  read(): string {
    const { mtimeMs, ino, size } = statSync(this.#path);
    const stamp = `${mtimeMs} ${ino} ${size}`;
    if (stamp !== this.#stamp) {
      this.#text = readFileSync(this.#path, "utf8");
      this.#stamp = stamp;
    }
    return this.#text;
  }
}
