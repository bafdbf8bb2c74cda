import * as z from "zod";
import { checkedText, isHost } from "../checked-text.ts";
import { type Problem, quote } from "../errors.ts";
import { path } from "../k3s/configuration/values.ts";
import { registriesFile } from "../k3s/host-paths.ts";
import type { Json, JsonObject } from "../kubernetes/manifest.ts";
import { emit } from "../yaml/emit.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { HostFile } from "./host-file.ts";

/** Names that Docker Hub also answers to; images and K3s know it as `docker.io`. */
const namesOfDockerHub = ["registry-1.docker.io", "index.docker.io", "hub.docker.com"];

const registryHost = checkedText(
  (value) => isHost(value.replace(/:\d{1,5}$/, "")) && !namesOfDockerHub.includes(value),
  "is not the host of a registry",
  (value) =>
    namesOfDockerHub.includes(value)
      ? 'did you mean "docker.io"?'
      : 'write it as in the name of an image, like "docker.io" or "registry.example.com:5000"',
);

const mirrored = checkedText(
  (value) => value === "*" || registryHost.safeParse(value).success,
  "is not the host of a registry",
  (value) =>
    namesOfDockerHub.includes(value)
      ? 'did you mean "docker.io"?'
      : 'write it as in the name of an image, like "docker.io", or "*" for all others',
);

const endpoint = checkedText(
  (value) =>
    /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w./-]*)?$/.test(value) &&
    URL.canParse(value) &&
    isHost(new URL(value).hostname),
  "is not the address of a mirror",
  'write it like "https://registry.example.com:5000", without credentials',
);

/** K3s reads it in Go's notation, which is that of JavaScript but for what hardly anybody needs. */
const pattern = checkedText(
  isPattern,
  "is not a regular expression",
  'write one for the name of a repository, like "^library/(.*)"',
);

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** The fields are those of K3s' own file. */
export const registriesSchema = z
  .strictObject({
    embedded: z
      .boolean()
      .default(false)
      .describe("Whether nodes give each other the images that they have, of every registry that mirrors names."),
    mirrors: z
      .record(
        mirrored,
        z
          .strictObject({
            endpoint: z.array(endpoint).default([]).describe("Where images are looked for first, in this order."),
            rewrite: z
              .record(pattern, z.string().min(1))
              .default({})
              .describe("What the names of repositories become there, by regular expressions."),
          })
          .describe("One registry."),
      )
      .default({})
      .describe('Registries by their hosts, "*" for all others.'),
    configs: z
      .record(
        registryHost,
        z
          .strictObject({
            tls: z
              .strictObject({
                ca_file: path.optional().describe("File of each node with the authority of its certificate."),
                cert_file: path.optional().describe("File of each node with the certificate that it shows."),
                key_file: path.optional().describe("File of each node with the key of that certificate."),
                insecure_skip_verify: z.boolean().optional().describe("Whether whoever answers is believed."),
              })
              .prefault({})
              .describe("How its certificate is verified."),
          })
          .describe("One registry or mirror."),
      )
      .default({})
      .describe("How registries and mirrors are talked to, by their hosts."),
  })
  .prefault({})
  .describe("Where nodes get images from.");

/** Where nodes get images from, with the defaults filled in. */
export type Registries = DeepReadonly<z.output<typeof registriesSchema>>;

/**
 * The file by which a node knows them; none where nothing is said of any.
 * @see https://docs.k3s.io/installation/private-registry
 */
export function registriesFiles(registries: Registries): HostFile[] {
  if (!isSaid(registries)) return [];
  const mirrors = mapped(registries.mirrors, ({ endpoint: endpoints, rewrite }) => ({
    ...(endpoints.length > 0 && { endpoint: endpoints }),
    ...(Object.keys(rewrite).length > 0 && { rewrite }),
  }));
  const configs = mapped(registries.configs, ({ tls }) => ({
    tls: Object.fromEntries(Object.entries(tls).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  }));
  const content = {
    ...(Object.keys(mirrors).length > 0 && { mirrors }),
    ...(Object.keys(configs).length > 0 && { configs }),
  };
  return [{ path: registriesFile, text: emit(content) }];
}

function mapped<T>(record: Readonly<Record<string, T>>, map: (value: T) => Json): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** Whether there is anything that nodes have to know. */
export function isSaid({ mirrors, configs }: Registries): boolean {
  return Object.keys(mirrors).length > 0 || Object.keys(configs).length > 0;
}

/** Contradictions between what is said of registries. */
export function registriesProblems({ mirrors, configs }: Registries): Problem[] {
  return [
    ...Object.entries(mirrors).flatMap(([host, { endpoint: endpoints, rewrite }]): Problem[] => {
      if (Object.keys(rewrite).length === 0 || endpoints.length > 0) return [];
      const what = "does nothing without endpoint";
      const fix = "name a mirror: the registry itself is always asked for the name as it is";
      return [{ where: `${placeOf("mirrors", host)}.rewrite`, what, fix }];
    }),
    ...Object.entries(configs).flatMap(([host, { tls }]): Problem[] => {
      const where = `${placeOf("configs", host)}.tls`;
      const pair = ["cert_file", "key_file"] as const;
      const [said, ...others] = pair.filter((field) => tls[field] !== undefined);
      const missing = pair.find((field) => field !== said);
      return [
        ...(said !== undefined && missing !== undefined && others.length === 0
          ? [{ where: `${where}.${said}`, what: `does nothing without ${missing}`, fix: `set ${missing} as well` }]
          : []),
        ...(tls.insecure_skip_verify === true && tls.ca_file !== undefined
          ? [{ where: `${where}.ca_file`, what: "does nothing with insecure_skip_verify", fix: "keep one of them" }]
          : []),
      ];
    }),
  ];
}

function placeOf(field: "mirrors" | "configs", host: string): string {
  return `registries.${field}[${quote(host)}]`;
}
