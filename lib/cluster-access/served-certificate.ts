import { isIP } from "node:net";
import { connect, type PeerCertificate } from "node:tls";
import type { ServingCertificate } from "../verify/certificates.ts";
import type { Validity } from "../verify/expiry.ts";

/**
 * Reads until when the certificate holds that a server shows, and nothing else: who signed it does not matter, and nothing is sent.
 * @param address an address, or a name
 */
export function servedCertificate(address: string, port: number, timeoutMs: number): Promise<ServingCertificate> {
  return new Promise((resolve) => {
    const socket = connect({
      host: address,
      port,
      rejectUnauthorized: false,
      ...(isIP(address) === 0 && { servername: address }),
    });
    const end = (answer: ServingCertificate) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ error: `no answer in ${timeoutMs / 1000} s` }), timeoutMs);
    socket.on("secureConnect", () => end(validityOf(socket.getPeerCertificate())));
    socket.on("error", ({ message }) => end({ error: message }));
  });
}

export function validityOf({ valid_from, valid_to }: PeerCertificate): Validity {
  return { from: Date.parse(valid_from), until: Date.parse(valid_to) };
}
