import { describe, expect, test } from "vitest";
import { whyNoHosts, withHosts } from "../hosts/testing/ssh-host.ts";
import { run, shareCache } from "./testing.ts";
import { repositoryWith, repositoryWithHosts, twoNodes, withoutSsh } from "./testing-hosts.ts";

shareCache();

test("a dry run tells what would be done, and connects to nobody", { timeout: 60_000 }, () => {
  const root = repositoryWith(twoNodes);
  const told = (...args: readonly string[]) => run(root, ["node", ...args, "--dry-run"], { env: withoutSsh });
  const added = [
    "cluster home: would do, and has done nothing",
    "copy: copy the bundle to /var/lib/k3s-gitops/bundle",
    "  home-2  admin@192.168.1.11 through door",
    "preflight: sh scripts/preflight.sh NODE, where K3s is not installed yet",
    "  home-2  admin@192.168.1.11 through door",
    "agents: sh scripts/install-k3s.sh NODE together, then wait until they are ready",
    "  home-2  admin@192.168.1.11 through door",
    "",
  ].join("\n");
  expect(told("replace", "home", "home-2")).toEqual({
    status: 0,
    stdout: added,
    stderr: "would delete the node home-2 and its password first\n",
  });
  expect(told("remove", "home", "home-2")).toEqual({
    status: 0,
    stdout: "cluster home: would drain home-2, delete it, and run uninstall.sh on its host; has done nothing\n",
    stderr: "",
  });
});

test("a cluster cannot be told to lose its first server, nor to let it join", { timeout: 60_000 }, () => {
  const root = repositoryWith(twoNodes);
  const problem = (...args: readonly string[]) => run(root, ["node", ...args, "--dry-run"]).stderr.split("\n")[0];
  expect(problem("remove", "home", "home-1")).toBe(
    "home-1: is the only server; see dist/home/RECOVERY.md for a host that is dead, and uninstall.sh for a cluster that is to go",
  );
  expect(problem("add", "home", "home-1")).toBe(
    "home-1: is the first server, which begins the cluster and joins none; for a new cluster run npm run bootstrap -- home; for a host that is dead see dist/home/RECOVERY.md",
  );
  expect(problem("add", "home", "home-3")).toBe(
    'cluster home: has no node of this name, got "home-3"; did you mean "home-1"?',
  );
});

describe.skipIf(whyNoHosts !== undefined)(`over SSH${withHosts}`, { timeout: 90_000 }, () => {
  test("a node leaves, and is replaced", async () => {
    const { cluster, root, env } = await repositoryWithHosts();
    expect(run(root, ["bootstrap", "home", "--until", "agents"], { env }).status).toBe(0);
    expect(run(root, ["node", "remove", "home", "home-2"], { env })).toMatchObject({
      status: 0,
      stdout: [
        "home-2 has left home; now delete it from infrastructure/overlays/home.ts and run npm run synth",
        "what K3s kept on its host, volumes among it, is still there; --destroy would have destroyed it",
        "",
      ].join("\n"),
    });
    expect(cluster.calls().at(-1)).toBe("uninstall home-2");

    cluster.forgetCalls();
    cluster.machine.write("shared/nodes/home-2", "False none\n");
    expect(run(root, ["node", "replace", "home", "home-2"], { env })).toMatchObject({
      status: 0,
      stdout: "home: done\n",
    });
    expect(cluster.calls()[0]).toMatch(/^kubectl delete node home-2 /);
    expect(cluster.calls().slice(2)).toEqual(["install home-2 begins", "install home-2 ends"]);

    cluster.host("home-2").vanish();
    expect(run(root, ["node", "remove", "home", "home-2"], { env }).stderr).toMatch(
      /\nhome-2 \(root@[\d.]+\): cannot be reached; run uninstall.sh on it before it starts again, or it joins once more\n$/,
    );
  });
});
