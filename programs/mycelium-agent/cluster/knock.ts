import { createSocket } from "node:dgram";

/** @see https://www.rfc-editor.org/rfc/rfc863 */
const discard = 9;

/** Sends each address one byte that nobody reads, so that the daemon looks for a way to it. Whether it arrives does not matter. */
export function knock(addresses: readonly string[]): void {
  if (addresses.length === 0) return;
  const socket = createSocket("udp6");
  // Without a tunnel there is no way to send it.
  socket.on("error", () => undefined);
  let left = addresses.length;
  const sent = () => {
    left -= 1;
    if (left === 0) socket.close();
  };
  for (const address of addresses) socket.send(Buffer.alloc(1), discard, address, sent);
}
