import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { ClusterConfig } from "./cluster-config.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { clusterSchema } from "./schema.ts";
import { clusterConfigSource } from "./schema-types.ts";

test("cluster-config.ts is up to date", () => {
  expect(readFileSync(join(import.meta.dirname, "cluster-config.ts"), "utf8")).toBe(clusterConfigSource());
});

test("takes what the schema takes", () => {
  // The compiler looks at these.
  expectTypeOf<z.input<typeof clusterSchema>>().toExtend<ClusterConfig>();
  expectTypeOf<ClusterConfig>().toExtend<DeepReadonly<z.input<typeof clusterSchema>>>();
});

test("carries descriptions and defaults", () => {
  expect(clusterConfigSource()).toContain(
    [
      "/** An authority of your own. */",
      "export interface CertificatesCa {",
      "  /** An authority of your own. */",
      '  readonly type: "ca";',
      "  /**",
      "   * TLS Secret in namespace cert-manager with the authority's certificate and key.",
      '   * @default "cluster-ca"',
      "   */",
      "  readonly secretName?: string | undefined;",
      "}",
    ].join("\n"),
  );
});
