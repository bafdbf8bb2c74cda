import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { hasOpenssl, selfSigned, withOpenssl } from "../helm/testing/certificate.ts";
import { listen, send, type TestServer } from "../helm/testing/server.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { synth } from "../synth/synth.ts";
import { testApplication, testCluster } from "../testing.ts";
import { type Declared, declaredOf } from "../verify/declared.ts";
import { type Area, areas, type Row } from "../verify/row.ts";
import { verdict } from "../verify/verdict.ts";
import { askCluster } from "./ask-cluster.ts";
import { Kubectl } from "./kubectl.ts";
import { type ApiServerOptions, hasKubectl, kubeconfig, serveApi, withKubectl } from "./testing/api-server.ts";

const home = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
afterAll(() => rmSync(home, { recursive: true }));

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const whoami = testApplication("whoami", {
  routes: [{ subdomain: "whoami", service: "whoami", port: 80 }],
  requiredSecrets: [
    { name: "login", keys: ["password"], purpose: "Signs people in.", create: "kubectl create secret" },
  ],
  build: ({ api }) => {
    api.configMap;
  },
});
