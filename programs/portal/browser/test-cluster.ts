import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isMapping, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { refuse, type SeenRequest, TestApiServer } from "../../kubernetes/testing/api-server.ts";
import type { Upstream } from "./headlamp-server.ts";

/** Who signs in, by what they may do. The token is the name. */
export type Role = "viewer" | "operator" | "admin";

/** What a path, and everything below it, answers instead. */
export type Fault =
  | { readonly status: 403 | 404 | 500; readonly message: string }
  /** Milliseconds before the answer. */
  | { readonly delay: number }
  | "never answers";

const changing = ["create", "update", "patch", "delete", "deletecollection"];

/** What each may do beyond what those before may: verbs, resources with subresources. */
const rights: Readonly<Record<Role, (verb: string, resource: string) => boolean>> = {
  viewer: (verb, resource) => !changing.includes(verb) && resource !== "secrets" && resource !== "pods/exec",
  operator: (verb, resource) =>
    rights.viewer(verb, resource) ||
    (verb === "patch" && /^(applications|(deployments|statefulsets|daemonsets)(\/scale)?)$/.test(resource)),
  admin: (verb, resource) =>
    rights.operator(verb, resource) ||
    (verb === "patch" && resource === "nodes") ||
    (verb === "create" && ["pods/eviction", "pods/exec"].includes(resource)) ||
    (verb === "get" && resource === "pods/exec"),
};

/** A cluster whose API lives on the loopback interface, with people who may do different things. */
export class TestCluster {
  readonly api: TestApiServer;
  readonly #faults = new Map<string, Fault>();
  readonly #answers = new Map<string, unknown>();
  readonly #collections = new Set<string>();

  static async start(): Promise<TestCluster> {
    return new TestCluster(await TestApiServer.start());
  }

  private constructor(api: TestApiServer) {
    this.api = api;
    api.fault = (seen, response) => this.#answer(seen, response);
  }

  get upstream(): Upstream {
    const { host, port, folder } = this.api.access;
    return { host, port, authority: readFileSync(join(folder, "ca.crt"), "utf8") };
  }

  /** @param collection like `/api/v1/nodes` */
  put(collection: string, ...objects: readonly unknown[]): void {
    this.#collections.add(collection);
    for (const object of objects) this.api.put(collection, object);
  }

  /** What a path answers that is no object. */
  answer(path: string, body: unknown): void {
    this.#answers.set(path, body);
  }

  fail(path: string, fault: Fault): void {
    this.#faults.set(path, fault);
  }

  heal(path: string): void {
    this.#faults.delete(path);
  }

  /** What was asked beyond reading, but for who may do what. */
  get changes(): readonly SeenRequest[] {
    return this.api.seen.filter(
      ({ method, path }) => method !== "GET" && !/^\/apis\/(authorization|authentication)\.k8s\.io\//.test(path),
    );
  }

  async #answer(seen: SeenRequest, response: ServerResponse): Promise<boolean> {
    const role = roleOf(seen);
    if (role === undefined) {
      refuse(response, 401, "Unauthorized", "Unauthorized");
      return true;
    }
    if (this.#answerReview(role, seen, response)) return true;
    const [, fault] = [...this.#faults].find(([path]) => seen.path === path || seen.path.startsWith(`${path}/`)) ?? [];
    if (fault === "never answers") return true;
    if (fault !== undefined && "status" in fault) {
      const reason = { 403: "Forbidden", 404: "NotFound", 500: "InternalError" }[fault.status];
      refuse(response, fault.status, reason, fault.message);
      return true;
    }
    if (fault !== undefined) await setTimeout(fault.delay);
    return this.#answerItself(role, seen, response);
  }

  #answerReview(role: Role, { path, body }: SeenRequest, response: ServerResponse): boolean {
    const kind = /^\/apis\/(?:authorization|authentication)\.k8s\.io\/v1\/(\w+)$/.exec(path)?.[1];
    if (kind === "selfsubjectreviews") sendJson(response, 201, { status: { userInfo: { username: userOf(role) } } });
    else if (kind === "selfsubjectrulesreviews")
      sendJson(response, 201, { status: { resourceRules: [], incomplete: true } });
    else if (kind === "selfsubjectaccessreviews") {
      const asked = valueAt(body, "spec", "resourceAttributes");
      const resource = [stringAt(asked, "resource"), stringAt(asked, "subresource")].filter(Boolean).join("/");
      const allowed = rights[role](stringAt(asked, "verb") ?? "", resource);
      sendJson(response, 201, { ...(isMapping(body) ? body : {}), status: { allowed } });
    } else return false;
    return true;
  }

  #answerItself(role: Role, seen: SeenRequest, response: ServerResponse): boolean {
    const body = seen.path === "/apis" ? this.#groups() : this.#answers.get(seen.path);
    if (body !== undefined) {
      sendJson(response, 200, body);
      return true;
    }
    const { verb, resource, collection } = askedOf(seen);
    if (!rights[role](verb, resource)) {
      refuse(
        response,
        403,
        "Forbidden",
        `${resource} is forbidden: User "${userOf(role)}" cannot ${verb} resource "${resource}"`,
      );
      return true;
    }
    if (!this.#collections.has(collection)) {
      refuse(response, 404, "NotFound", "the server could not find the requested resource");
      return true;
    }
    if (resource === "pods/eviction") {
      this.api.drop(
        collection,
        seen.path
          .split("/")
          .slice(4, 7)
          .filter((part) => part !== "pods")
          .join("/"),
      );
      sendJson(response, 201, { kind: "Status", status: "Success" });
      return true;
    }
    return false;
  }

  #groups(): unknown {
    const groups = new Map<string, Set<string>>();
    for (const collection of this.#collections) {
      const [, group, version] = /^\/apis\/([^/]+)\/([^/]+)\//.exec(collection) ?? [];
      if (group !== undefined && version !== undefined)
        groups.set(group, (groups.get(group) ?? new Set()).add(version));
    }
    return {
      kind: "APIGroupList",
      groups: [...groups].map(([name, versions]) => ({
        name,
        versions: [...versions].map((version) => ({ groupVersion: `${name}/${version}`, version })),
      })),
    };
  }
}

function roleOf({ authorization = "" }: SeenRequest): Role | undefined {
  const token = authorization.replace("Bearer ", "");
  return token === "viewer" || token === "operator" || token === "admin" ? token : undefined;
}

function userOf(role: Role): string {
  return `system:serviceaccount:dashboard:${role}`;
}

function askedOf({ method, path, query }: SeenRequest) {
  const parts = path.split("/").slice(1);
  const prefix = parts.splice(0, parts[0] === "api" ? 2 : 3);
  if (parts[0] === "namespaces" && parts.length > 2) parts.splice(0, 2);
  const [plural = "", name, ...subresource] = parts;
  const reading = name !== undefined ? "get" : query.watch === undefined ? "list" : "watch";
  const verb = { POST: "create", PATCH: "patch", PUT: "update", DELETE: "delete" }[method] ?? reading;
  return {
    verb,
    resource: [plural, subresource[0]].filter(Boolean).join("/"),
    collection: `/${prefix.join("/")}/${plural}`,
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
