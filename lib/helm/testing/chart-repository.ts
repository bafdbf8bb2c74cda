import { createHash } from "node:crypto";
import { valueFor } from "../../value-for.ts";
import type { PackedChart } from "./pack-chart.ts";
import { isFrom, listen, send, type TestCertificate, type TestServer, type TestUser } from "./server.ts";

/** How a repository of charts behaves that is not as it should be. */
export interface ChartRepositoryOptions {
  /** Needed for everything. @default - everybody may read */
  readonly user?: TestUser;
  /** @default - plain HTTP */
  readonly tls?: TestCertificate;
  /**
   * What is answered at a path instead of what lies there: a status, an address to go to, nothing at all (`hang`), half of it (`half`), or these bytes.
   * @default - what lies there
   */
  readonly instead?: Readonly<Record<string, number | { readonly location: string } | "hang" | "half" | Buffer>>;
}

/**
 * A repository of charts with an index, on the loopback interface. Each archive lies at `/<name>-<version>.tgz`.
 * The caller closes it.
 */
export function serveCharts(
  charts: readonly PackedChart[],
  { user, tls, instead = {} }: ChartRepositoryOptions = {},
): Promise<TestServer> {
  const entries = new Map<string, object[]>();
  const files = new Map<string, Buffer>();
  for (const { name, version, archive } of charts) {
    const digest = createHash("sha256").update(archive).digest("hex");
    const url = `${name}-${version}.tgz`;
    valueFor(entries, name, () => []).push({ apiVersion: "v2", name, version, digest, urls: [url] });
    files.set(`/${url}`, archive);
  }
  files.set("/index.yaml", Buffer.from(JSON.stringify({ apiVersion: "v1", entries: Object.fromEntries(entries) })));
  return listen((request, response) => {
    if (user !== undefined && !isFrom(request, user)) return send(response, 401, "who are you?");
    const path = decodeURIComponent(request.url ?? "");
    const file = files.get(path);
    const other = instead[path];
    if (other === "hang") return;
    if (typeof other === "number") return send(response, other, "no");
    if (Buffer.isBuffer(other)) return send(response, 200, other);
    if (typeof other === "object") return send(response, 302, "", { Location: other.location });
    if (file === undefined) return send(response, 404, "not found");
    if (other !== "half") return send(response, 200, file);
    response.writeHead(200, { "Content-Length": file.length });
    response.write(file.subarray(0, file.length / 2), () => response.destroy());
  }, tls);
}
