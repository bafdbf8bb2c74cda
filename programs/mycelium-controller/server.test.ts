import { once } from "node:events";
import { expect, test } from "vitest";
import { serve } from "./server.ts";

test("says whether it is well, and its metrics", async () => {
  let isWell = true;
  const server = serve(0, { isAlive: () => isWell, isReady: () => false, metrics: () => "up 1\n" });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const ask = async (path: string, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return [answer.status, await answer.text()];
  };
  expect(await ask("/healthz")).toEqual([200, "ok\n"]);
  expect(await ask("/readyz")).toEqual([503, "not ok\n"]);
  expect(await ask("/metrics?x=1")).toEqual([200, "up 1\n"]);
  expect(await ask("/metrics", "POST")).toEqual([404, "not found\n"]);
  expect(await ask("/")).toEqual([404, "not found\n"]);
  isWell = false;
  expect(await ask("/healthz")).toEqual([503, "not ok\n"]);
  server.close();
  server.closeAllConnections();
});
