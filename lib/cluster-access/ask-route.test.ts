import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { hasOpenssl, selfSigned, withOpenssl } from "../helm/testing/certificate.ts";
import { listen, send, type TestServer } from "../helm/testing/server.ts";
import { askRoute } from "./ask-route.ts";
import { servedCertificate } from "./served-certificate.ts";

const day = 86_400_000;
const signal = new AbortController().signal;
const portOf = ({ host }: TestServer) => Number(host.split(":")[1]);

describe.skipIf(!hasOpenssl)(`over TLS${withOpenssl}`, () => {
  const servers: TestServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function serve(names: string, status: number, days?: number) {
    const server = await listen((_request, response) => send(response, status, "hello"), selfSigned(names, days));
    servers.push(server);
    return server;
  }
  const ask = (url: string, port: number, addresses = ["127.0.0.1"], timeoutMs = 5000) =>
    askRoute(url, { addresses, port, timeoutMs, signal });

  test("asks where the name leads to", async () => {
    const server = await serve("DNS:localhost", 302, 90);
    expect(await ask("https://localhost/", portOf(server), [])).toEqual({
      address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/),
      isResolved: true,
      status: 302,
      certificate: {
        from: expect.closeTo(Date.now(), -6),
        until: expect.closeTo(Date.now() + 90 * day, -6),
        wrongName: undefined,
        untrusted: "DEPTH_ZERO_SELF_SIGNED_CERT",
      },
    });
    expect(server.requests).toEqual(["GET /"]);
  });

  test("asks at an address of the cluster where the name leads nowhere, one after another", async () => {
    const server = await serve("DNS:*.home.invalid", 200);
    const answer = await ask("https://whoami.home.invalid/api", portOf(server), ["127.0.0.9", "127.0.0.1"]);
    expect(answer).toMatchObject({ address: "127.0.0.1", isResolved: false, status: 200 });
    expect(answer).not.toMatchObject({ certificate: { wrongName: expect.anything() } });
    expect(server.requests).toEqual(["GET /api"]);
  });

  test("tells whom a certificate is for that is not of the host", async () => {
    const server = await serve("DNS:a.traefik.default", 404);
    expect(await ask("https://whoami.home.invalid/", portOf(server))).toMatchObject({
      status: 404,
      certificate: { wrongName: "DNS:a.traefik.default" },
    });
  });

  test("reads the certificate of an API server without a request", async () => {
    const server = await serve("DNS:kubernetes", 200, 365);
    expect(await servedCertificate("127.0.0.1", portOf(server), 5000)).toEqual({
      from: expect.closeTo(Date.now(), -6),
      until: expect.closeTo(Date.now() + 365 * day, -6),
    });
    expect(server.requests).toEqual([]);
  });

  test("fails where TLS is not spoken", async () => {
    const server = await listen((_request, response) => send(response, 200, "hello"));
    servers.push(server);
    expect(await ask("https://whoami.home.invalid/", portOf(server))).toMatchObject({
      address: "127.0.0.1",
      error: expect.anything(),
    });
    expect(await servedCertificate("127.0.0.1", portOf(server), 5000)).toMatchObject({ error: expect.anything() });
  });

  test("waits for nobody, and asks nobody when there is no time left", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const late = { address: "127.0.0.1", error: "no answer in 0.2 s" };
    expect(await ask("https://whoami.home.invalid/", port, ["127.0.0.1"], 200)).toEqual(late);
    expect(await servedCertificate("127.0.0.1", port, 200)).toEqual({ error: "no answer in 0.2 s" });
    const question = { addresses: ["127.0.0.1"], port, timeoutMs: 200, signal: AbortSignal.abort() };
    expect(await askRoute("https://whoami.home.invalid/", question)).toEqual({
      address: "127.0.0.1",
      error: "there was no time left",
    });
    silent.close();
  });
});

test("fails where the name leads nowhere and no address is known", async () => {
  expect(await askRoute("https://whoami.home.invalid/", { addresses: [], timeoutMs: 100, signal })).toEqual({
    address: undefined,
    error: "its name leads nowhere, and no address of the cluster is known",
  });
});
