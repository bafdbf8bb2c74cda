/** What a new application can begin with. */
export const applicationShapes = ["web", "stateful", "cron", "chart", "manifests"] as const;

export type ApplicationShape = (typeof applicationShapes)[number];

/**
 * The file of a new application, which runs as it is.
 * @param lib how the file imports from `lib/`
 */
export function applicationTemplate(shape: ApplicationShape, name: string, lib: string): string {
  return templates[shape](name, lib);
}

const templates: Readonly<Record<ApplicationShape, (name: string, lib: string) => string>> = {
  web: (name, lib) => `import { defineApplication } from "${lib}/application/application.ts";
import { WebService } from "${lib}/constructs/web-service.ts";

export default defineApplication({
  description: "Answers every request with what it was asked.",
  routes: [{ subdomain: "${name}", service: "${name}", port: 80 }],
  build: ({ chart }) => {
    new WebService(chart, "${name}", { image: "traefik/whoami:v1.11.0", port: 80 });
  },
});
`,
  stateful: (name, lib) => `import { defineApplication } from "${lib}/application/application.ts";
import { StatefulService } from "${lib}/constructs/stateful-service.ts";

export default defineApplication({
  description: "Keeps what it is told by applications that name it in their traffic.",
  build: ({ chart }) => {
    new StatefulService(chart, "${name}", {
      image: "valkey/valkey:8.1.3",
      port: 6379,
      user: 999,
      args: ["valkey-server", "--appendonly", "yes"],
      memory: "128Mi",
      storage: { mountPath: "/data", size: "1Gi" },
      readinessCommand: ["valkey-cli", "ping"],
    });
  },
});
`,
  cron: (name, lib) => `import { defineApplication } from "${lib}/application/application.ts";
import { CronJob } from "${lib}/constructs/cron-job.ts";

export default defineApplication({
  description: "Says every night what time it is.",
  build: ({ chart }) => {
    new CronJob(chart, "${name}", { image: "busybox:1.37.0", schedule: "30 3 * * *", command: ["date"] });
  },
});
`,
  chart: (name, lib) => `import * as z from "zod";
import { defineApplication } from "${lib}/application/application.ts";

// renovate: datasource=helm depName=podinfo registryUrl=https://stefanprodan.github.io/podinfo
const version = "6.9.1";

/** The values that are set here: any other is refused. */
const schema = z.strictObject({
  fullnameOverride: z.string(),
  ui: z.strictObject({ message: z.string() }),
  resources: z.strictObject({
    requests: z.strictObject({ cpu: z.string(), memory: z.string() }),
    limits: z.strictObject({ memory: z.string() }),
  }),
});

export default defineApplication({
  description: "Shows a message, and which pod it comes from.",
  // The chart sets no security context.
  podSecurity: "baseline",
  routes: [{ subdomain: "${name}", service: "${name}", port: 9898 }],
  // What a chart makes is not visible here.
  provides: { services: [{ name: "${name}", port: 9898 }] },
  chart: {
    repository: "https://stefanprodan.github.io/podinfo",
    name: "podinfo",
    version,
    schema,
    values: ({ cluster }): z.input<typeof schema> => ({
      fullnameOverride: "${name}",
      ui: { message: \`Hello from \${cluster.name}\` },
      resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
    }),
    creates: { namespaced: ["/Service", "apps/Deployment"], clusterScoped: [] },
  },
});
`,
  manifests: (name, lib) => `import { defineApplication } from "${lib}/application/application.ts";

export default defineApplication({
  description: "Runs what the files beside it say.",
  manifests: "./${name}/*.yaml",
});
`,
};

/** The first of the plain files of a new application. */
export function exampleManifest(name: string): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
data:
  greeting: hello
`;
}
