import { spawnSync } from "node:child_process";

const script = `
const [host, localAddress] = process.argv.slice(1);
const socket = require("node:net").connect({ host, port: 9, localAddress, timeout: 2500 });
const end = (is) => process.exit(is ? 0 : 1);
socket.on("connect", () => end(true));
socket.on("timeout", () => end(false));
socket.on("error", ({ code }) => end(code === "ECONNREFUSED"));
`;

/** Whether a machine answers over TCP, seen from a network namespace: that it refuses is an answer, too. */
export function reaches(namespace: string, address: string, from?: string): boolean {
  const command = [
    "netns",
    "exec",
    namespace,
    process.execPath,
    "-e",
    script,
    address,
    ...(from === undefined ? [] : [from]),
  ];
  return spawnSync("ip", command).status === 0;
}
