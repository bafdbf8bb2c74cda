import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, unlinkSync } from "node:fs";
import { get } from "node:http";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { repository, run, shareCache } from "./testing.ts";

shareCache();

/** What an inspector says, as far as it matters here. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly url?: string;
    readonly sourceMapURL?: string;
    readonly hitBreakpoints?: readonly string[];
  };
}

/** A client of Node's inspector, which speaks WebSocket: frames of at most 64 KiB are all that it needs. */
async function connect(url: string, onMessage: (message: Message) => void): Promise<(message: object) => void> {
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": Buffer.alloc(16).toString("base64"),
  };
  const request = get(url.replace("ws:", "http:"), { headers });
  const [, socket] = await once(request, "upgrade");
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2) {
      const short = received.readUInt8(1);
      const start = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (received.length < start) return;
      const length = short < 126 ? short : short === 126 ? received.readUInt16BE(2) : received.readUInt32BE(6);
      if (received.length < start + length) return;
      if (received.readUInt8(0) === 0x81) onMessage(JSON.parse(received.toString("utf8", start, start + length)));
      received = received.subarray(start + length);
    }
  });
  return (message) => {
    const text = Buffer.from(JSON.stringify(message));
    // Text, whole, with a mask of zeros.
    const head = Buffer.from([0x81, 0x80 | 126, text.length >> 8, text.length & 0xff, 0, 0, 0, 0]);
    socket.write(Buffer.concat([head, text]));
  };
}

test("a breakpoint in a source is hit, and an inspector finds its file", async () => {
  const root = repository();
  unlinkSync(join(root, "node_modules/.cache"));
  run(root, ["synth"]);
  const cache = join(root, "node_modules/.cache/k3s-gitops");
  const name = readdirSync(cache).find((each) => /^sources-.*\.cjs$/.test(each)) ?? "";
  const script = pathToFileURL(join(cache, name)).href;
  const code = readFileSync(join(cache, name), "utf8");
  const before = code.slice(0, code.search(/new [\w.]*\bWebService\(\w+, "whoami"/)).split("\n");
  const place = { lineNumber: before.length - 1, columnNumber: before.at(-1)?.length ?? 0 };

  const [node, ...args] = packageJson.scripts.debug.replace("--inspect-brk", "--inspect-brk=127.0.0.1:0").split(" ");
  expect(node).toBe("node");
  const child = spawn(process.execPath, [...args, "synth"], { cwd: root, env: {} });
  onTestFinished(() => void child.kill());
  let said = "";
  const address = await new Promise<string>((found) => {
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const [url] = /ws:\S+/.exec(said) ?? [];
      if (url !== undefined) found(url);
    });
  });

  const scripts: Message["params"][] = [];
  let stops = 0;
  const hit = new Promise<readonly string[]>((stopped) => {
    void connect(address, ({ method, params }) => {
      if (method === "Debugger.scriptParsed" && params?.url === script) scripts.push(params);
      if (method !== "Debugger.paused") return;
      stops++;
      // The first stop is before anything has run.
      if (stops === 1) send({ id: 9, method: "Debugger.resume" });
      else stopped(params?.hitBreakpoints ?? []);
    }).then((sender) => {
      send = sender;
      const commands = [
        { method: "Debugger.enable" },
        { method: "Debugger.setBreakpointByUrl", params: { url: script, ...place } },
        { method: "Runtime.runIfWaitingForDebugger" },
      ];
      for (const [id, command] of commands.entries()) send({ id, ...command });
    });
  });
  let send: (message: object) => void = () => {};
  expect(await hit).toEqual([`1:${place.lineNumber}:${place.columnNumber}:${script}`]);

  const mapUrl = new URL(scripts[0]?.sourceMapURL ?? "", script);
  const map: { readonly sources: readonly string[] } = JSON.parse(readFileSync(mapUrl, "utf8"));
  const sources = map.sources.map((source) => fileURLToPath(new URL(source, mapUrl)));
  expect(sources).toContain(join(root, "applications/workloads/whoami.app.ts"));
  const entry = new SourceMap({ ...JSON.parse(readFileSync(mapUrl, "utf8")) }).findEntry(
    place.lineNumber,
    place.columnNumber,
  );
  expect(entry).toMatchObject({
    originalSource: expect.stringMatching(/applications\/workloads\/whoami\.app\.ts$/),
    originalLine: 3,
  });
});
