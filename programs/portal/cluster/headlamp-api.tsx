import { clusterRequest } from "@kinvolk/headlamp-plugin/lib/ApiProxy";
import { Turns } from "../../../lib/turns.ts";
import { parseJson } from "../../kubernetes/answer.ts";
import { type KubeApi, KubeFailure, type KubeRequest, type ReachApi, type WatchListener } from "./kube-api.ts";
import { requestFailure } from "./request-failure.ts";

declare global {
  interface Window {
    /** Path that Headlamp is below: empty, or `/dashboard`. */
    headlampBaseUrl?: string;
  }
}

/** A browser makes those wait that begin while many others do. */
const handshakes = new Turns(6);

/** Milliseconds that an answer may take. */
const timeout = 30_000;

/** The API of a cluster by way of Headlamp, which adds who signed in. */
export function headlampApi(cluster: string): KubeApi & ReachApi {
  const ask = async (path: string, parameters: RequestInit, signal?: AbortSignal): Promise<Response> => {
    const limit = AbortSignal.timeout(timeout);
    try {
      return await clusterRequest(path, {
        ...parameters,
        cluster,
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        // Left to itself Headlamp logs what it cannot parse.
        isJSON: false,
        // A Service behind the API server's proxy may lead anywhere, and the rights of whoever looks would go along.
        redirect: "manual",
      });
    } catch (error) {
      throw requestFailure(error);
    }
  };
  return {
    read: async (path, signal) => contentOf(await ask(path, { method: "GET" }, signal)),
    send: async ({ method, path, contentType = "application/json", body }: KubeRequest) => {
      const headers = { "Content-Type": contentType };
      return contentOf(await ask(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }));
    },
    watch: (path, listener) => openWatch(watchUrl(cluster, path), listener),
    reach: async (path, signal) => {
      const answer = await ask(path, { method: "GET" }, signal);
      await answer.body?.cancel();
    },
  };
}

async function contentOf(answer: Response): Promise<unknown> {
  try {
    const text = await answer.text();
    return parseJson(text) ?? text;
  } catch {
    throw new KubeFailure(undefined, "the answer ended before it was whole");
  }
}

function watchUrl(cluster: string, path: string): string {
  const base = (window.headlampBaseUrl ?? "").replace(/^\.|\/$/g, "");
  const url = new URL(`${base}/clusters/${encodeURIComponent(cluster)}${path}`, window.location.origin);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

// Not Headlamp's own stream: it logs each end as an error, and a stream that is ended while it begins goes on.
function openWatch(url: string, listener: WatchListener): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const begin = (done: () => void) => {
    if (signal.aborted) return done();
    const socket = new WebSocket(url);
    signal.addEventListener("abort", () => socket.close());
    socket.addEventListener("open", () => {
      done();
      if (!signal.aborted) listener.opened();
    });
    socket.addEventListener("message", ({ data }) => {
      if (!signal.aborted) listener.event(typeof data === "string" ? parseJson(data) : undefined);
    });
    socket.addEventListener("close", () => {
      done();
      if (!signal.aborted) listener.closed();
    });
  };
  void handshakes.take(() => new Promise<void>(begin));
  return () => ending.abort();
}
