/** The begin of a program of Linux, and nothing more. */
export function program(architecture: "amd64" | "arm64"): Buffer {
  const start = Buffer.alloc(64);
  start.write("\x7fELF");
  start.writeUInt16LE({ amd64: 0x3e, arm64: 0xb7 }[architecture], 18);
  return start;
}
