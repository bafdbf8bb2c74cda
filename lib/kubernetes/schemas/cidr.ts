import { isIP } from "node:net";

/** Whether a text is a network, `10.0.0.0/8`. */
export function isCidr(text: string): boolean {
  const [, address = "", bits] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}
