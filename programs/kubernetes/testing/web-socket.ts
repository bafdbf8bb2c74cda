import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/**
 * Agrees to become a WebSocket, of which only the end is heard.
 * @returns sends one text
 * @see https://www.rfc-editor.org/rfc/rfc6455
 */
export function acceptWebSocket({ headers }: IncomingMessage, socket: Duplex): (text: string) => void {
  const accept = createHash("sha1")
    .update(`${headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  const [protocol] = (headers["sec-websocket-protocol"] ?? "").split(", ");
  const lines = [
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${accept}`,
    ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  socket.on("data", (data: Buffer) => {
    // Whoever looks sends nothing else.
    if (((data[0] ?? 0) & 0x0f) === 8) socket.end(Buffer.from([0x88, 0]));
  });
  socket.on("error", () => socket.destroy());
  return (text) => {
    if (socket.writable) socket.write(frameOf(Buffer.from(text)));
  };
}

function frameOf(payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}
