import { execFile, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasOpenssl, selfSigned } from "../../lib/helm/testing/certificate.ts";
import type { TestServer } from "../../lib/helm/testing/server.ts";
import { ApiServer } from "./testing/api-server.ts";
import { makeRepository, newKey, type SshServer, serveByHttps, serveBySsh } from "./testing/git-server.ts";

const has = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
const kubectl = spawnSync("sh", ["-c", "command -v kubectl"], { encoding: "utf8" }).stdout.trim();
const isRoot = process.getuid?.() === 0;
const cannot = [
  ...(has("kubectl", "version", "--client") ? [] : ["kubectl is not installed"]),
  ...(has("git", "--version") && has("curl", "--version") ? [] : ["git or curl is not installed"]),
  ...(hasOpenssl ? [] : ["openssl is not installed"]),
  // What it logs belongs to this machine.
  ...(!isRoot || spawnSync("unshare", ["--mount", "true"]).status === 0 ? [] : ["this system makes no namespaces"]),
].join(", ");
const cannotSsh = [
  cannot,
  ...(isRoot ? [] : ["only root may run sshd"]),
  ...(has("/usr/sbin/sshd", "-V") ? [] : ["no sshd"]),
]
  .filter(Boolean)
  .join(", ");

const user = { username: 'ro"bot', password: "p\\a ss" };
const scripts = import.meta.dirname;
const steps = `# Generated
nodes
repository
apply argocd
established applications.argoproj.io
apply apps
healthy base
secret web database user,password
healthy web
healthy root
`;
const healthy = { sync: { status: "Synced" }, health: { status: "Healthy" } };
const secret = (type: string | undefined, data: Record<string, string>) => ({
  metadata: type === undefined ? {} : { labels: { "argocd.argoproj.io/secret-type": type } },
  data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString("base64")])),
});

let folder: string;
let api: ApiServer;
let git: TestServer | undefined;
let ssh: SshServer | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
  api = new ApiServer();
  await api.start();
  api.put("nodes/home-1", { status: { conditions: [{ type: "Ready", status: "True" }] } });
});

afterEach(async () => {
  await api.stop();
  await git?.close();
  ssh?.stop();
  [git, ssh] = [undefined, undefined];
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
}

/** Lays out `bootstrap/` of a cluster. */
function makeBundle(environment: Record<string, string>, text = steps): void {
  const all = {
    NODES: "home-1",
    FIRST_SERVER: "home-1",
    REPOSITORY_REVISION: "main",
    REPOSITORY_PRIVATE: "false",
    ...environment,
  };
  write(
    "bundle/cluster.env",
    Object.entries(all)
      .map(([name, value]) => `${name}='${value}'\n`)
      .join(""),
  );
  write("bundle/steps", text);
  const object = (path: string, apiVersion: string, kind: string, metadata: object) =>
    write(`bundle/${path}`, JSON.stringify({ apiVersion, kind, metadata }));
  object("argocd/HelmChart-argocd.yaml", "helm.cattle.io/v1", "HelmChart", {
    name: "argocd",
    namespace: "kube-system",
  });
  object("argocd/Namespace-argocd.yaml", "v1", "Namespace", { name: "argocd" });
  object("apps/Application-root.yaml", "argoproj.io/v1alpha1", "Application", { name: "root", namespace: "argocd" });
  write(
    "bundle/secrets/web/database.txt",
    "# Generated\n# The shop signs in.\nkubectl create secret generic database\n",
  );
  write("bundle/secrets/argocd/repository.txt", "# Generated\nkubectl create secret generic repository\n");
  write("bundle/sign-in.md", "<!-- Generated -->\n\n## argocd\n\nAs `admin`.\n");
  for (const name of ["common.sh", "post-install.sh"]) {
    mkdirSync(join(folder, "bundle/scripts"), { recursive: true });
    copyFileSync(join(scripts, name), join(folder, "bundle/scripts", name));
  }
}

/** As K3s and Argo CD would: the chart brings the kinds, root the Applications, and one of them its namespace. */
function runControllers(): void {
  api.onChange = (key) => {
    if (key === "helmcharts/kube-system/argocd") {
      const established = { status: { conditions: [{ type: "Established", status: "True" }] } };
      api.put("customresourcedefinitions/applications.argoproj.io", established);
    }
    if (key === "applications/argocd/root") {
      api.put("applications/argocd/root", { status: healthy });
      api.put("applications/argocd/base", { status: healthy });
      api.put("applications/argocd/web", { status: { sync: { status: "Synced" }, health: { status: "Progressing" } } });
      api.put("namespaces/web", {});
    }
  };
}

interface Result {
  readonly status: number;
  readonly lines: readonly string[];
}

function run(...args: readonly string[]): Promise<Result> {
  write("kubeconfig", api.kubeconfig);
  const command = ["sh", join(folder, "bundle/scripts/post-install.sh"), ...args];
  const isolated = isRoot ? ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs tmpfs /var/log && exec "$@"', "sh"] : [];
  // A group of processes of its own, which may be killed.
  const [file = "", ...rest] = ["setsid", "--wait", ...isolated, ...command];
  const env = {
    PATH: `${join(folder, "bin")}:${process.env.PATH}`,
    HOME: folder,
    TMPDIR: folder,
    KUBECONFIG: join(folder, "kubeconfig"),
    KUBECTL: "kubectl",
  };
  return new Promise((resolve) => {
    execFile(file, rest, { env }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code);
      resolve({
        status,
        lines: `${stdout}${stderr}`
          .trimEnd()
          .split("\n")
          .map((line) => line.replace(/\s+/g, " ").trim()),
      });
    });
  });
}

/** Has a repository answer by HTTPS. */
async function serve(
  environment: Record<string, string> = {},
  { text = steps, trusted = true, page = false, by = undefined as typeof user | undefined } = {},
) {
  makeRepository(join(folder, "repository"));
  const tls = selfSigned();
  git = await serveByHttps(join(folder, "repository"), tls, by);
  const url = `${git.url}/${page ? "page" : "platform.git"}`;
  makeBundle({ REPOSITORY_URL: url, ...environment }, text);
  if (trusted) write("bundle/repository/ca.pem", `# Generated\n${tls.cert}`);
  return url;
}

describe.skipIf(cannot !== "")(`post-install.sh${cannot && `: skipped, ${cannot}`}`, { timeout: 120_000 }, () => {
  test("goes as far as it can without a person, and from there when it runs again", async () => {
    const url = await serve();
    runControllers();
    const first = await run("--timeout", "20");
    expect(first).toEqual({
      status: 3,
      lines: [
        "api ok the API server answers",
        "nodes ok nodes are Ready: home-1",
        `repository ok ${url} can be read`,
        "apply ok helmchart.helm.cattle.io/argocd serverside-applied",
        "apply ok namespace/argocd serverside-applied",
        "kinds ok applications.argoproj.io are served",
        "apply ok application.argoproj.io/root serverside-applied",
        "health now root: Synced Healthy",
        "health now base: Synced Healthy",
        "health now web: Synced Progressing",
        "health ok base is Synced and Healthy",
        "secrets missing Secret web/database with user,password; make it by:",
        "# The shop signs in.",
        "kubectl create secret generic database",
        "secrets waiting for a person; run this again when the Secrets are there",
      ],
    });
    expect(api.changes).toEqual([
      "apply helmcharts/kube-system/argocd as argocd-controller",
      "apply namespaces/argocd as argocd-controller",
      "apply applications/argocd/root as argocd-controller",
    ]);

    api.put("secrets/web/database", secret(undefined, { user: "a", password: "b" }));
    runControllers();
    const change = api.onChange;
    api.onChange = (key) => {
      change(key);
      api.put("applications/argocd/web", { status: healthy });
    };
    const second = await run("--timeout", "20");
    expect(second.status).toBe(0);
    expect(second.lines.slice(-8)).toEqual([
      "secrets ok Secret web/database is there",
      "health ok web is Synced and Healthy",
      "health ok root is Synced and Healthy",
      `done ok Argo CD runs what is in ${url}`,
      "",
      "## argocd",
      "",
      "As `admin`.",
    ]);
  });

  test.each([3, 6, 7, 8, 10])("is killed at call %i of kubectl, and comes to the same end", async (call) => {
    await serve();
    runControllers();
    write(
      "bin/kubectl",
      `#!/bin/sh\necho >>'${folder}/count'\n[ "$(wc -l <'${folder}/count')" -ne ${call} ] || kill -9 0\nexec ${kubectl} "$@"\n`,
      0o755,
    );
    expect((await run("--timeout", "20")).lines.at(-1)).not.toMatch(/^secrets/);
    const { status, lines } = await run("--timeout", "20");
    expect([status, lines.at(-1)]).toEqual([
      3,
      "secrets waiting for a person; run this again when the Secrets are there",
    ]);
    expect([...new Set(api.changes)].sort()).toEqual([
      "apply applications/argocd/root as argocd-controller",
      "apply helmcharts/kube-system/argocd as argocd-controller",
      "apply namespaces/argocd as argocd-controller",
    ]);
  });

  test("a Secret that lacks a key is missing, and with --wait it waits for it", async () => {
    await serve({}, { text: "repository\nsecret web database user,password\n" });
    api.put("namespaces/web", {});
    api.put("secrets/web/database", secret(undefined, { user: "a" }));
    setTimeout(() => api.put("secrets/web/database", secret(undefined, { user: "a", password: "b" })), 3000);
    const { status, lines } = await run("--wait", "--timeout", "60");
    expect(lines).toContain("secrets missing Secret web/database with user,password; make it by:");
    expect(lines).toContain("secrets ok the Secrets are there");
    expect(status).toBe(0);
  });

  test("changes nothing in a dry run, and tells what it would do", async () => {
    const url = await serve();
    const { status, lines } = await run("--dry-run");
    expect(status).toBe(0);
    expect(lines).toEqual([
      "api ok the API server answers",
      "nodes ok nodes are Ready: home-1",
      `repository ok ${url} can be read`,
      "apply would run: kubectl apply --server-side --field-manager=argocd-controller -f argocd",
      "kinds would wait applications.argoproj.io are served",
      "apply would run: kubectl apply --server-side --field-manager=argocd-controller -f apps",
      "health would wait base is Synced and Healthy",
      "secrets missing Secret web/database with user,password; make it by:",
      "# The shop signs in.",
      "kubectl create secret generic database",
      "health would wait web is Synced and Healthy",
      "health would wait root is Synced and Healthy",
    ]);
    expect(api.changes).toEqual([]);
  });

  test("waits for every node, and names those that are missing", async () => {
    await serve({ NODES: "home-1 home-2" });
    const { status, lines } = await run("--timeout", "1");
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe(
      "nodes failed nodes are not Ready: home-2; look at 'systemctl status k3s k3s-agent' there, then run this again",
    );
  });

  test("brings the network of pods to nodes that are not Ready without one", async () => {
    await serve({}, { text: "apply network\nestablished peers.example.com\nnodes\nrepository\n" });
    api.put("nodes/home-1", { status: { conditions: [{ type: "Ready", status: "False" }] } });
    write(
      "bundle/network/Namespace-network.yaml",
      JSON.stringify({ apiVersion: "v1", kind: "Namespace", metadata: { name: "network" } }),
    );
    api.onChange = (key) => {
      if (key !== "namespaces/network") return;
      api.put("nodes/home-1", { status: { conditions: [{ type: "Ready", status: "True" }] } });
      const established = { status: { conditions: [{ type: "Established", status: "True" }] } };
      api.put("customresourcedefinitions/peers.example.com", established);
    };
    const { status, lines } = await run("--timeout", "20");
    expect(lines.slice(0, 4)).toEqual([
      "api ok the API server answers",
      "apply ok namespace/network serverside-applied",
      "kinds ok peers.example.com are served",
      "nodes ok nodes are Ready: home-1",
    ]);
    expect(status).toBe(0);
  });

  test("says what Argo CD says when an application does not become healthy", async () => {
    await serve();
    runControllers();
    const change = api.onChange;
    api.onChange = (key) => {
      change(key);
      const conditions = [{ type: "SyncError", message: "no matches for kind Certificate" }];
      api.put("applications/argocd/base", {
        status: { sync: { status: "OutOfSync" }, health: { status: "Missing" }, conditions },
      });
    };
    const { status, lines } = await run("--timeout", "1");
    expect(status).toBe(1);
    expect(lines).toContain("health now base: OutOfSync Missing SyncError");
    expect(lines.at(-1)).toBe(
      "health failed base is not Synced and Healthy after 1 s; base: no matches for kind Certificate root: look at 'kubectl --namespace=argocd get applications'",
    );
  });

  test("has Helm begin again where its job has failed for good", async () => {
    await serve({}, { text: "repository\napply argocd\n" });
    const status = { jobName: "helm-install-argocd", conditions: [{ type: "Failed", status: "True" }] };
    api.put("helmcharts/kube-system/argocd", { status });
    api.put("jobs/kube-system/helm-install-argocd", {});
    const { lines } = await run();
    expect(lines).toContain("apply waiting Helm gave up in kube-system/helm-install-argocd; it begins again");
    expect(api.changes.at(-1)).toBe("delete jobs/kube-system/helm-install-argocd");
  });

  test("tells the same as JSON", async () => {
    await serve();
    const { lines } = await run("--json", "--dry-run");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      stage: "api",
      action: "post-install",
      result: "ok",
      message: "the API server answers",
    });
    expect(lines.every((line) => line.startsWith("{"))).toBe(true);
  });

  test.each([
    [
      ["--what"],
      "post-install.sh: knows no option '--what'; it takes --wait, --timeout <seconds>, --dry-run and --json",
    ],
    [["--timeout", "soon"], "post-install.sh: --timeout takes a number of seconds, got 'soon'"],
  ])("is called wrongly with %j", async (args, message) => {
    makeBundle({ REPOSITORY_URL: "https://git.example.com/a.git" });
    expect(await run(...args)).toEqual({ status: 2, lines: [message] });
  });

  describe("reads the repository before it applies anything", () => {
    const textOf = (step: string) => `${step}\nsecret argocd repository url\nrepository\napply argocd\n`;

    test.each<[string, Record<string, string>, Parameters<typeof serve>[1], string]>([
      [
        "and its host is trusted by nobody",
        {},
        { trusted: false },
        "its certificate is not trusted; say repository.certificateAuthority in the overlay",
      ],
      [
        "and it is private",
        {},
        { by: user },
        "refused with HTTP 401; if it is private, say repository.private: true in the overlay, else correct the URL",
      ],
      ["and it is a page", {}, { page: true }, "answers with a page, not as Git does; correct the URL in the overlay"],
    ])("%s", async (_, environment, options, message) => {
      const url = await serve(environment, options);
      const { status, lines } = await run();
      expect([status, lines.at(-1), api.changes]).toEqual([1, `repository failed ${url}: ${message}`, []]);
    });

    test("and it has no such branch", async () => {
      const url = await serve({ REPOSITORY_REVISION: "stable" });
      expect((await run()).lines.at(-1)).toBe(
        `repository failed ${url} has no stable; push it, or correct repository.revision in the overlay`,
      );
    });

    test("and nobody listens", async () => {
      makeBundle({ REPOSITORY_URL: "https://127.0.0.1:1/a.git" });
      expect((await run()).lines.at(-1)).toBe(
        "repository failed https://127.0.0.1:1/a.git: no connection; let the nodes reach it, through every firewall",
      );
    });

    test("with the Secret that a person made, and no argument shows it", async () => {
      const url = await serve(
        { REPOSITORY_PRIVATE: "true" },
        { text: textOf("apply argocd/Namespace-argocd.yaml"), by: user },
      );
      write("bin/curl", `#!/bin/sh\nprintf '%s\\n' "$*" >>'${folder}/calls'\nexec /usr/bin/curl "$@"\n`, 0o755);
      expect(await run()).toMatchObject({ status: 3 });
      expect(api.changes).toEqual(["apply namespaces/argocd as argocd-controller"]);

      api.put("secrets/argocd/repository", secret(undefined, { url, ...user }));
      expect((await run()).lines.at(-1)).toBe(
        `repository failed no Secret of namespace argocd with the label argocd.argoproj.io/secret-type=repository is for ${url}; run all of the commands that make it`,
      );

      api.put("secrets/argocd/repository", secret("repository", { url, ...user, password: "old" }));
      expect((await run()).lines.at(-1)).toBe(
        `repository failed ${url}: refused with HTTP 401; let the token of Secret argocd/repository read this repository, or replace the Secret`,
      );

      api.put("secrets/argocd/repository", secret("repository", { url, ...user }));
      const { status, lines } = await run();
      expect(lines).toContain(`repository ok ${url} can be read`);
      expect(status).toBe(0);
      expect(readFileSync(join(folder, "calls"), "utf8")).not.toMatch(/robot|ss"|ro"bot|p\\a/);
    });

    test.skipIf(cannotSsh !== "")(`by SSH${cannotSsh && `: skipped, ${cannotSsh}`}`, async () => {
      makeRepository(join(folder, "repository"));
      ssh = await serveBySsh(folder);
      const { port, hostKey, key } = ssh;
      const url = `ssh://${userInfo().username}@127.0.0.1:${port}${folder}/repository`;
      makeBundle({ REPOSITORY_URL: url, REPOSITORY_PRIVATE: "true" }, "repository\n");
      write("bundle/repository/known_hosts", `# Generated\n[127.0.0.1]:${port} ${hostKey}\n`);
      api.put("secrets/argocd/git", secret("repository", { url, sshPrivateKey: key }));
      expect((await run()).lines).toContain(`repository ok ${url} can be read`);

      write(
        "bundle/repository/known_hosts",
        `[127.0.0.1]:${port} ${readFileSync(`${newKey(folder, "other")}.pub`, "utf8")}`,
      );
      expect((await run()).lines.at(-1)).toMatch(
        /; compare repository\.knownHosts in the overlay with the keys that the administrator of 127\.0\.0\.1 names$/,
      );

      write("bundle/repository/known_hosts", `[127.0.0.1]:${port} ${hostKey}\n`);
      api.put(
        "secrets/argocd/git",
        secret("repository", { url, sshPrivateKey: readFileSync(newKey(folder, "stranger"), "utf8") }),
      );
      expect((await run()).lines.at(-1)).toMatch(
        /Permission denied .*; give the repository the public half of the key in Secret argocd\/git, to read with$/,
      );
    });
  });
});
