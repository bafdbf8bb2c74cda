import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import {
  isFrom,
  listen,
  send,
  type TestCertificate,
  type TestServer,
  type TestUser,
} from "../../../lib/helm/testing/server.ts";

/** Makes a repository with one commit on the branch `main`. */
export function makeRepository(folder: string): void {
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", folder]);
  git("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--allow-empty", "--message=test");
}

/** Answers by HTTPS what Git asks for first, as the smart protocol says. */
export function serveByHttps(folder: string, tls: TestCertificate, user?: TestUser): Promise<TestServer> {
  return listen((request, response) => {
    if (user !== undefined && !isFrom(request, user)) return send(response, 401, "who are you?");
    if (request.url !== "/platform.git/info/refs?service=git-upload-pack") return send(response, 200, "<html></html>");
    const refs = execFileSync("git", ["upload-pack", "--advertise-refs", folder]);
    return send(response, 200, Buffer.concat([Buffer.from("001e# service=git-upload-pack\n0000"), refs]));
  }, tls);
}

/** An SSH server on the loopback interface, which lets root in by a key. */
export interface SshServer {
  readonly port: number;
  /** For known_hosts: the type of its key, and the key. */
  readonly hostKey: string;
  /** The private key that it knows. */
  readonly key: string;
  stop(): void;
}

/** @param folder an empty one for its files */
export async function serveBySsh(folder: string): Promise<SshServer> {
  const port = await freePort();
  const [hostKey, key] = [newKey(folder, "host"), newKey(folder, "user")];
  const options = [
    `Port=${port}`,
    "ListenAddress=127.0.0.1",
    `HostKey=${hostKey}`,
    `AuthorizedKeysFile=${key}.pub`,
    "StrictModes=no",
    "UsePAM=no",
    "PermitRootLogin=prohibit-password",
    "PidFile=none",
  ].flatMap((option) => ["-o", option]);
  // Its folder in /run is the system's, and may be missing; what root's shell does at its start is not ours.
  const script =
    'mount -t tmpfs tmpfs ~root && mount -t tmpfs tmpfs /run && mkdir /run/sshd && exec /usr/sbin/sshd -D -e -f /dev/null "$@"';
  const server = spawn("unshare", ["--mount", "sh", "-c", script, "sshd", ...options], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await listening(server);
  const [type, text] = execFileSync("cat", [`${hostKey}.pub`], { encoding: "utf8" }).split(" ");
  return {
    port,
    hostKey: `${type} ${text}`,
    key: execFileSync("cat", [key], { encoding: "utf8" }),
    stop: () => server.kill(),
  };
}

/** The path of a new private key; the public one has `.pub` behind it. */
export function newKey(folder: string, name: string): string {
  const path = join(folder, name);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path]);
  return path;
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes("listening")) resolve();
    });
    server.once("exit", () => reject(new Error(told)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
