import { createHash } from "node:crypto";
import { valueFor } from "../../value-for.ts";
import type { PackedChart } from "./pack-chart.ts";
import { isFrom, listen, send, type TestCertificate, type TestServer, type TestUser } from "./server.ts";

/** How a registry lets others in. */
export interface OciRegistryOptions {
  /** @default - everybody may read */
  readonly user?: TestUser;
  /**
   * Whether a user gets a token first, as public registries do it, instead of showing the password each time.
   * @default false
   */
  readonly token?: boolean;
  /** @default - plain HTTP */
  readonly tls?: TestCertificate;
}

const types = {
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.cncf.helm.config.v1+json",
  chart: "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
};

/**
 * An OCI registry with charts in the folder `charts`, on the loopback interface; it can only be read. The caller closes it.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 * @see https://helm.sh/docs/topics/registries/
 */
export function serveRegistry(
  charts: readonly PackedChart[],
  { user, token = false, tls }: OciRegistryOptions = {},
): Promise<TestServer> {
  const bearer = "token-of-a-test";
  const tags = new Map<string, string[]>();
  const files = new Map<string, { readonly type: string; readonly bytes: Buffer }>();
  for (const { name, version, archive } of charts) {
    const base = `/v2/charts/${name}`;
    const tag = version.replace("+", "_");
    const put = (type: string, bytes: Buffer, ...at: readonly string[]) => {
      const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
      for (const path of [...at, digest])
        files.set(`${base}/${type === types.manifest ? "manifests" : "blobs"}/${path}`, { type, bytes });
      return { mediaType: type, digest, size: bytes.length };
    };
    const config = put(types.config, Buffer.from(JSON.stringify({ apiVersion: "v2", name, version })));
    const layers = [put(types.chart, archive)];
    put(
      types.manifest,
      Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: types.manifest, config, layers })),
      tag,
    );
    valueFor(tags, base, () => []).push(tag);
  }
  return listen((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://registry");
    const isLetIn =
      user === undefined || (token ? request.headers.authorization === `Bearer ${bearer}` : isFrom(request, user));
    if (token && user !== undefined && pathname === "/token") {
      return isFrom(request, user) ? sendJson({ token: bearer }) : refuse(401, "UNAUTHORIZED");
    }
    if (!isLetIn) {
      const realm = `http${tls === undefined ? "" : "s"}://${request.headers.host}`;
      const challenge = token ? `Bearer realm="${realm}/token",service="test"` : 'Basic realm="test"';
      return refuse(401, "UNAUTHORIZED", { "WWW-Authenticate": challenge });
    }
    if (pathname === "/v2/") return sendJson({});
    const listed = tags.get(pathname.replace(/\/tags\/list$/, ""));
    if (listed !== undefined) return sendJson({ name: pathname.slice(4, -10), tags: listed });
    const file = files.get(pathname);
    if (file === undefined) return refuse(404, "MANIFEST_UNKNOWN");
    const digest = `sha256:${createHash("sha256").update(file.bytes).digest("hex")}`;
    send(response, 200, file.bytes, { "Content-Type": file.type, "Docker-Content-Digest": digest });

    function sendJson(value: object): void {
      send(response, 200, JSON.stringify(value), { "Content-Type": "application/json" });
    }
    function refuse(status: number, code: string, headers = {}): void {
      const body = JSON.stringify({ errors: [{ code, message: "refused" }] });
      send(response, status, body, { "Content-Type": "application/json", ...headers });
    }
  }, tls);
}
