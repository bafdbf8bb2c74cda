import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { fillingsOf } from "./cluster/fillings.ts";
import { slots } from "./cluster/schema.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const topFolders = ["applications", "argocd", "bootstrap", "ci", "infrastructure", "lib", "operators", "programs"];

interface Import {
  readonly from: string;
  /** A path from the root for a file of ours, else what is written. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = topFolders.flatMap(sourcesBelow);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const imports = [...texts].flatMap(([file, text]) => importsOf(file, text));

function sourcesBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesBelow(path);
    return /\.(tsx?|[cm]js)$/.test(path) ? [path] : [];
  });
}

function importsOf(from: string, text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export) (type )?[^"';]*?from "([^"]+)"|^import (type )?"([^"]+)"/gm);
  const calls = text.matchAll(from.endsWith(".cjs") ? /\b(require)\("([^"]+)"\)/g : /\bawait (import)\("([^"]+)"\)/g);
  return [...statements, ...calls].flatMap(([, type, module, , effect]) => {
    const written = module ?? effect ?? "";
    // In the template of a new file.
    if (written.includes("${")) return [];
    const to = written.startsWith(".") ? join(dirname(from), written).replaceAll("\\", "/") : written;
    return { from, to, typeOnly: type === "type " };
  });
}

/** The folders of `lib/`, from the ground up; the modules beside them are below all. Those of one line do not know each other. */
const layers: readonly (readonly string[])[] = [
  ["lib"],
  ["kubernetes"],
  ["yaml", "layout", "k3s", "mycelium", "portal"],
  ["charts"],
  ["cluster"],
  ["application", "constructs"],
  ["synth"],
  ["checks", "plan"],
  ["import", "verify"],
  ["repository", "writer", "helm", "cluster-access", "hosts"],
  ["cli"],
];

/** The folder of `lib/` that a file is in, or `lib` for the modules beside the folders. */
const layerOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1] ?? "lib";

const isTest = (file: string) =>
  /\.test\.ts$|(^|\/)testing(-[^/]*)?(\.ts$|\/)|^programs\/portal\/(browser\/|vitest)/.test(file);
const isOurs = (path: string) => texts.has(path);
const topOf = (path: string) => path.slice(0, path.indexOf("/"));
/** What no cluster needs: it is run by hand, with packages of its own. */
const isTool = (file: string) => file.startsWith("lib/kubernetes/schemas/generator/");

const shown = ({ from, to }: Import) => `${from} -> ${to}`;

function filesWith(pattern: RegExp, within: readonly string[]): string[] {
  return within.filter((file) => pattern.test(texts.get(file) ?? ""));
}

test("finds sources and their imports", () => {
  expect(files).toContain("lib/synth/synth.ts");
  expect(files).toContain("lib/cli/k3s-gitops.cjs");
  expect(imports).toContainEqual({ from: "lib/synth/synth.ts", to: "lib/synth/build.ts", typeOnly: false });
  expect(imports).toContainEqual({ from: "lib/errors.test.ts", to: "fast-check", typeOnly: false });
});

describe("who may import whom:", () => {
  test("lib knows nothing of the folders above it", () => {
    const above = topFolders.filter((folder) => folder !== "lib");
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith("lib/") && !isTest(from) && above.includes(topOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("every other folder knows lib, programs and itself", () => {
    const wrong = imports.filter(
      ({ from, to }) => isOurs(to) && topOf(from) !== "ci" && ![topOf(from), "lib", "programs"].includes(topOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("programs know themselves and what they share with those who tell them, and their tests lib", () => {
    const known = (from: string) =>
      isTest(from)
        ? /^(programs|lib)\//
        : /^(programs|lib\/(mycelium|portal)\/|lib\/turns\.ts|lib\/kubernetes\/(quantity|traefik-rule|argo-cd\/(annotations|tracking-id))\.ts)/;
    const wrong = imports.filter(({ from, to }) => from.startsWith("programs/") && !known(from).test(to) && isOurs(to));
    expect(wrong.map(shown)).toEqual([]);
  });

  test("applications share data and never each other", () => {
    const wrong = imports.filter(({ from, to }) => to.endsWith(".app.ts") && !isTest(from));
    expect(wrong.map(shown)).toEqual([]);
  });

  test("overlays know nothing but lib, and what they share in folders below", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith("infrastructure/overlays/") &&
        topOf(to) !== "lib" &&
        !/^infrastructure\/overlays\/[^/]+\//.test(to),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("a slot knows the foundation of a cluster, and no other slot", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith("lib/cluster/slots/") &&
        !isTest(from) &&
        /^lib\/cluster\/(?!(cidr|dns-provider|foundation|kube-vip|pem-certificates|slot)\.ts$|(dashboard|mycelium)\/)/.test(
          to,
        ),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("what runs in production is a dependency of production", () => {
    const { dependencies }: { dependencies: object } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const isPackage = (to: string) =>
      !to.startsWith("node:") && !/^[^@]+\.(ts|tsx?\?program|[cm]js|json|lua|svg)$/.test(to);
    const nameOf = (to: string) =>
      to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/");
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        !typeOnly &&
        !isTest(from) &&
        !isTool(from) &&
        topOf(from) !== "ci" &&
        // Headlamp has its packages: lib/repository/bundle-plugin.ts.
        !from.startsWith("programs/portal/") &&
        isPackage(to) &&
        !Object.hasOwn(dependencies, nameOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("in lib, everybody knows only what lies below", () => {
    const levelOf = (file: string) => layers.findIndex((folders) => folders.includes(layerOf(file)));
    const inLib = files.filter((file) => file.startsWith("lib/") && !isTest(file));
    expect(inLib.filter((file) => levelOf(file) < 0)).toEqual([]);
    const wrong = imports.filter(
      ({ from, to }) =>
        inLib.includes(from) && isOurs(to) && layerOf(from) !== layerOf(to) && levelOf(to) >= levelOf(from),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("modules do not depend on each other in a circle, not even for a type", () => {
    const next = new Map(files.map((file): [string, string[]] => [file, []]));
    for (const { from, to } of imports) if (isOurs(to)) next.get(from)?.push(to);
    const done = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const to of next.get(file) ?? []) {
        const circle = circleFrom(to, [...path, file]);
        if (circle !== undefined) return circle;
      }
      done.add(file);
      return undefined;
    };
    expect(files.flatMap((file) => circleFrom(file, []) ?? [])).toEqual([]);
  });
});

describe("what runs in the middle is pure:", () => {
  // Programs run in a cluster, where disk, time and environment are what they are about.
  const middle = files.filter((file) => !isTest(file) && !isTool(file) && !["ci", "programs"].includes(topOf(file)));
  const outside = (...folders: readonly string[]) =>
    middle.filter((file) => !folders.some((folder) => file.startsWith(`lib/${folder}/`)));

  test("the disk belongs to those who read the repository, run Helm, write dist/ or begin a file, and to a node's agent", () => {
    const io = outside("repository", "writer", "helm", "cluster-access", "hosts", "cli");
    const pattern = /from "node:(fs|child_process)/;
    expect(
      filesWith(
        pattern,
        io.filter((file) => !/^programs\/[^/]+\/host\//.test(file)),
      ),
    ).toEqual([]);
  });

  test("what the agent of a node makes of what it saw depends on nothing else", () => {
    const pure = files.filter(
      (file) => /^programs\/[^/]+\/(observed|desired|difference)\//.test(file) && !isTest(file),
    );
    expect(filesWith(/from "node:(fs|child_process)|\bprocess\.|\bDate\b|\bMath\.random\(/, pure)).toEqual([]);
    expect(pure.length).toBeGreaterThan(0);
  });

  test("only the command line prints, and knows its environment", () => {
    expect(filesWith(/\bconsole\.|\bprocess\.(stdout|stderr|env|argv)\b/, outside("cli"))).toEqual([]);
  });

  test("nothing depends on time, chance or the language of the machine", () => {
    const pattern = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\.toLocale\w+\(|\.localeCompare\(|\bIntl\./;
    expect(filesWith(pattern, outside("repository", "writer", "cli"))).toEqual([]);
  });
});

test("lib has no default exports, which sources that are compiled apart would get wrong", () => {
  expect(
    filesWith(
      /^export default |as default\b/m,
      files.filter((file) => /^lib\/.*\.ts$/.test(file) && !isTest(file) && !/^lib\/cli\/new-[a-z]+\.ts$/.test(file)),
    ),
  ).toEqual([]);
});

describe("who knows what fills a slot:", () => {
  const fillings = new Map(Object.entries(slots).map(([slot, { schema }]) => [slot, fillingsOf(schema)]));
  // Words with another meaning elsewhere: nothing, the fields of a cert-manager Issuer, a format of zod's, a volume of a pod,
  // the key of a Secret, the role of a node, what is outside, how esbuild finds what makes elements.
  const ambiguous: ReadonlySet<string> = new Set([
    "none",
    "acme",
    "ca",
    "email",
    "nfs",
    "password",
    "server",
    "external",
    "automatic",
  ]);
  const names = [...fillings.values()].flat().filter((name) => !ambiguous.has(name));

  test("every slot has fillings", () => {
    expect([...fillings].filter(([, { length }]) => length === 0)).toEqual([]);
  });

  test("lib names a filling in the file of its slot, what K3s packages in lib/k3s, the network in lib/mycelium and ways to sign in in lib/portal", () => {
    // What is generated from the slots names what they name, and what a slot is filled with is called by its name.
    const pattern =
      /^lib\/(?!cluster\/(slots|mycelium|dashboard)\/|cluster\/(cluster-config|kube-vip)\.ts$|k3s\/|mycelium\/|portal\/)/;
    const asking = files.filter((file) => pattern.test(file) && !isTest(file));
    expect(filesWith(new RegExp(`(["'\`])(${names.join("|")})\\1`), asking)).toEqual([]);
    expect(
      filesWith(
        /\.type [!=]== "/,
        asking.filter((file) => /^lib\/(synth|application|constructs)\//.test(file)),
      ),
    ).toEqual([]);
  });

  test("what fills a slot asks for the fillings of no other slot", () => {
    const filling = files.filter(
      (file) => /^(applications|argocd|infrastructure\/(?!overlays)|operators)\b/.test(file) && !isTest(file),
    );
    const slotsIn = (file: string) =>
      [...fillings].flatMap(([slot, types]) => {
        const known = types.filter((type) => type !== "none").join("|");
        return filesWith(new RegExp(`([!=]==|case) "(${known})"`), [file]).length === 0 ? [] : [slot];
      });
    expect(filling.filter((file) => slotsIn(file).length > 1)).toEqual([]);
    expect(slotsIn("infrastructure/operators/certificates.app.ts")).toEqual(["certificates"]);
  });
});

test("every module has a test beside it, or serves one that has", () => {
  // Tests of the command line run them as a process.
  const exceptions = [
    "lib/cli/charts-commands.ts",
    "lib/cli/hosts-commands.ts",
    "lib/cli/main.ts",
    "lib/cli/synth-command.ts",
  ];

  const importers = new Map(files.map((file): [string, string[]] => [file, []]));
  for (const { from, to } of imports) if (!isTest(from)) importers.get(to)?.push(from);
  const tested = (file: string, seen: readonly string[] = []): boolean =>
    isOurs(file.replace(/\.ts$/, ".test.ts")) ||
    (importers.get(file) ?? []).some(
      (from) => file.startsWith(`${dirname(from)}/`) && !seen.includes(from) && tested(from, [...seen, file]),
    );
  /** Types alone leave nothing to test. */
  const isCode = (file: string) => transformSync(texts.get(file) ?? "", { loader: "ts" }).code.trim() !== "";
  const isLong = (file: string) => (texts.get(file) ?? "").split("\n").length > 26;

  const untested = files.filter(
    (file) =>
      /^lib\/.*(?<!\.d)\.ts$/.test(file) &&
      !isTest(file) &&
      !isTool(file) &&
      isLong(file) &&
      !tested(file) &&
      isCode(file),
  );
  expect(untested).toEqual(exceptions);
});

test("no file names a place on somebody's machine", () => {
  expect(filesWith(/(?<![\w.}-])\/(work|root|Users\/[a-z]\w*|home\/\w+\/|tmp\/\w)\b/, files)).toEqual([]);
});
