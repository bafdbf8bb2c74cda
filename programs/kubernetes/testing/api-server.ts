import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { selfSigned } from "../../../lib/helm/testing/certificate.ts";
import type { ClusterAccess } from "../access.ts";
import { isMapping, numberAt, parseJson, stringAt, valueAt } from "../answer.ts";
import { keyOf } from "../object-key.ts";
import { acceptWebSocket } from "./web-socket.ts";

/** One request, as it arrived. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly contentType: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

interface Watcher {
  readonly collection: string;
  /** @default - all of them */
  readonly namespace: string | undefined;
  readonly write: (line: string) => void;
}

interface Change {
  readonly collection: string;
  readonly version: number;
  readonly type: string;
  readonly object: unknown;
}

/** What a test has a server answer instead, at once or after a while. */
type Fault = (request: SeenRequest, response: ServerResponse) => boolean | Promise<boolean>;

/** An API server that has objects, on the loopback interface, with a certificate of its own. It knows no schemas and refuses nobody. */
export class TestApiServer {
  readonly #server: Server;
  readonly #folder: string;
  readonly #objects = new Map<string, Map<string, Record<string, unknown>>>();
  readonly #sockets = new Set<Duplex>();
  #changes: Change[] = [];
  #watchers: Watcher[] = [];
  #version = 100;
  #oldest = 0;
  /** What it was asked, oldest first. */
  readonly seen: SeenRequest[] = [];
  /** Asked first; what it answers itself it returns true for. */
  fault: Fault = () => false;

  static async start(): Promise<TestApiServer> {
    const server = new TestApiServer(selfSigned());
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  private constructor(certificate: { readonly key: string; readonly cert: string }) {
    this.#folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
    this.writeCredentials("first-token", certificate.cert);
    this.#server = createServer(certificate, (request, response) => void this.#take(request, response));
    this.#server.on("upgrade", (request, socket) => void this.#takeSocket(request, socket));
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  get access(): ClusterAccess {
    const address = this.#server.address();
    return { host: "127.0.0.1", port: typeof address === "object" ? (address?.port ?? 0) : 0, folder: this.#folder };
  }

  writeCredentials(token: string, authority?: string): void {
    writeFileSync(join(this.#folder, "token"), `${token}\n`);
    if (authority !== undefined) writeFileSync(join(this.#folder, "ca.crt"), authority);
  }

  /** Adds or replaces an object, as somebody else does it. @param collection like `/api/v1/nodes` */
  put(collection: string, object: unknown): void {
    const key = keyOf(object);
    if (key === undefined || !isMapping(object)) throw new Error("an object needs a name");
    const before = this.#of(collection).get(key);
    const uid = stringAt(before, "metadata", "uid") ?? `uid-${this.#version}`;
    const generation = (numberAt(before, "metadata", "generation") ?? 0) + 1;
    const metadata = { uid, generation, ...asMapping(object.metadata), resourceVersion: String(this.#next()) };
    this.#store(collection, key, { ...object, metadata }, before === undefined ? "ADDED" : "MODIFIED");
  }

  /** Removes an object, as somebody else does it. */
  drop(collection: string, key: string): void {
    const object = this.#of(collection).get(key);
    if (object === undefined) return;
    const metadata = { ...asMapping(object.metadata), resourceVersion: String(this.#next()) };
    this.#of(collection).delete(key);
    this.#tell({ collection, version: this.#version, type: "DELETED", object: { ...object, metadata } });
  }

  /** Objects as they are now. */
  list(collection: string): readonly unknown[] {
    return [...this.#of(collection).values()];
  }

  get watchers(): number {
    return this.#watchers.length;
  }

  /** Sends a text to all who watch, whatever it is. */
  sendRaw(text: string): void {
    for (const { write } of this.#watchers) write(text);
  }

  /** Ends all connections, in the middle of whatever they are doing. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Forgets what happened until now, so that nobody can go on from there. */
  forget(): void {
    this.#oldest = this.#next();
    this.#changes = [];
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    try {
      for await (const piece of request) pieces.push(piece);
    } catch {
      return;
    }
    const seen = seenOf(request, Buffer.concat(pieces).toString("utf8"));
    this.seen.push(seen);
    if (!(await this.fault(seen, response))) this.#answer(seen, response);
  }

  /** Browsers watch by WebSocket: an event a text. */
  async #takeSocket(request: IncomingMessage, socket: Duplex): Promise<void> {
    if (!(socket instanceof Socket)) return;
    const seen = seenOf(request, "");
    this.seen.push(seen);
    // Until it is one, it can be refused like every request.
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.on("finish", () => socket.end());
    if (await this.fault(seen, response)) return;
    if (isWatch(seen)) this.#watch(seen, response, () => acceptWebSocket(request, socket));
    else refuse(response, 400, "BadRequest", "only a watch can be a WebSocket here");
  }

  #answer(seen: SeenRequest, response: ServerResponse): void {
    const { collection, namespace, name, isStatus } = placeOf(seen.path);
    if (name !== undefined) {
      const key = namespace === undefined ? name : `${namespace}/${name}`;
      this.#answerOne(seen, response, { collection, key, isStatus });
    } else if (seen.method === "POST") this.#create(seen, collection, response);
    else if (isWatch(seen)) this.#watch(seen, response, () => beginLines(response));
    else this.#page(seen, collection, namespace, response);
  }

  #answerOne(seen: SeenRequest, response: ServerResponse, { collection, key, isStatus }: ObjectPlace): void {
    const object = this.#of(collection).get(key);
    const isApply = seen.contentType === "application/apply-patch+yaml";
    if (object === undefined && !(isApply && !isStatus)) {
      refuse(response, 404, "NotFound", `${collection} ${JSON.stringify(key)} not found`);
      return;
    }
    if (seen.method === "DELETE") {
      this.drop(collection, key);
      send(response, 200, { kind: "Status", apiVersion: "v1", status: "Success" });
      return;
    }
    if (seen.method === "PATCH") {
      const { status, ...rest } = asMapping(seen.body);
      // As where the kind has a subresource: each path changes its part only.
      this.#put(collection, asMapping(merge(object ?? {}, isStatus ? { status } : rest)), object);
    }
    send(response, 200, this.#of(collection).get(key));
  }

  #put(collection: string, object: Record<string, unknown>, before: unknown): void {
    const generation = numberAt(before, "metadata", "generation") ?? 0;
    const isChanged = JSON.stringify(valueAt(before, "spec")) !== JSON.stringify(object.spec);
    const metadata = { ...asMapping(object.metadata), generation: generation + (isChanged ? 1 : 0) };
    this.put(collection, { ...object, metadata });
  }

  #create(seen: SeenRequest, collection: string, response: ServerResponse): void {
    const key = keyOf(seen.body) ?? "";
    if (this.#of(collection).has(key)) {
      refuse(response, 409, "AlreadyExists", `${key} already exists`);
    } else {
      this.put(collection, seen.body);
      send(response, 201, this.#of(collection).get(key));
    }
  }

  #page({ query }: SeenRequest, collection: string, namespace: string | undefined, response: ServerResponse): void {
    const [version = String(this.#version), from = "0"] = (query.continue ?? "").split("/").filter(Boolean);
    if (Number(version) < this.#oldest) {
      refuse(response, 410, "Expired", "The provided continue parameter is too old");
      return;
    }
    const all = this.list(collection).filter(
      (object) => namespace === undefined || stringAt(object, "metadata", "namespace") === namespace,
    );
    const end = Number(from) + Number(query.limit ?? all.length);
    const next = end < all.length ? `${version}/${end}` : undefined;
    const metadata = { resourceVersion: version, ...(next !== undefined && { continue: next }) };
    send(response, 200, { kind: "List", metadata, items: all.slice(Number(from), end) });
  }

  #watch({ path, query }: SeenRequest, response: ServerResponse, begin: () => Watcher["write"]): void {
    const { collection, namespace } = placeOf(path);
    const since = Number(query.resourceVersion);
    if (since < this.#oldest) {
      refuse(response, 410, "Expired", `too old resource version: ${since}`);
      return;
    }
    const watcher = { collection, namespace, write: begin() };
    this.#watchers.push(watcher);
    response.socket?.on("close", () => {
      this.#watchers = this.#watchers.filter((each) => each !== watcher);
    });
    for (const change of this.#changes) if (change.version > since) tell(watcher, change);
  }

  #store(collection: string, key: string, object: Record<string, unknown>, type: string): void {
    this.#of(collection).set(key, object);
    this.#tell({ collection, version: this.#version, type, object });
  }

  #tell(change: Change): void {
    this.#changes.push(change);
    if (this.#changes.length > 2_000) this.#oldest = this.#changes.splice(0, 1_000).at(-1)?.version ?? 0;
    for (const watcher of this.#watchers) tell(watcher, change);
  }

  #of(collection: string): Map<string, Record<string, unknown>> {
    const found = this.#objects.get(collection) ?? new Map<string, Record<string, unknown>>();
    this.#objects.set(collection, found);
    return found;
  }

  /** A new resourceVersion. */
  #next(): number {
    this.#version += 1;
    return this.#version;
  }
}

interface ObjectPlace {
  /** Of all namespaces. */
  readonly collection: string;
  readonly key: string;
  readonly isStatus: boolean;
}

function placeOf(path: string) {
  const parts = path.split("/").slice(1);
  const prefix = parts.splice(0, parts[0] === "api" ? 2 : 3);
  const namespace = parts[0] === "namespaces" && parts.length > 2 ? parts.splice(0, 2)[1] : undefined;
  const [plural, name, subresource] = parts;
  return { collection: `/${prefix.join("/")}/${plural}`, namespace, name, isStatus: subresource === "status" };
}

/** Answers as the API does when it refuses. */
export function refuse(response: ServerResponse, code: number, reason: string, message: string): void {
  send(response, code, { kind: "Status", apiVersion: "v1", status: "Failure", reason, code, message });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** Writes what concerns those who watch. */
function tell({ collection, namespace, write }: Watcher, change: Change): void {
  if (collection !== change.collection) return;
  if (namespace !== undefined && namespace !== stringAt(change.object, "metadata", "namespace")) return;
  write(`${JSON.stringify({ type: change.type, object: change.object })}\n`);
}

/** One answer that goes on: an event a line. */
function beginLines(response: ServerResponse): Watcher["write"] {
  response.writeHead(200, { "content-type": "application/json" });
  response.flushHeaders();
  return (line) => response.write(line);
}

function isWatch({ query }: SeenRequest): boolean {
  return query.watch === "true" || query.watch === "1";
}

function seenOf({ method = "", url = "/", headers }: IncomingMessage, body: string): SeenRequest {
  const { pathname, searchParams } = new URL(url, "https://localhost");
  return {
    method,
    path: decodeURIComponent(pathname),
    query: Object.fromEntries(searchParams),
    contentType: headers["content-type"],
    authorization: headers.authorization,
    body: parseJson(body),
  };
}

function asMapping(value: unknown): Record<string, unknown> {
  return isMapping(value) ? { ...value } : {};
}

/** @see https://www.rfc-editor.org/rfc/rfc7386 */
function merge(target: unknown, patch: unknown): unknown {
  if (!isMapping(patch)) return patch;
  const merged = asMapping(target);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged;
}
