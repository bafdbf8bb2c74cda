import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundlePath, putBundle } from "./testing/bundle.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";

const shellcheck = spawnSync("shellcheck", ["--version"]).status === 0;

test.skipIf(!shellcheck)(
  `every script passes shellcheck${shellcheck ? "" : ": skipped, it is not installed"}`,
  { timeout: 120_000 },
  () => {
    const paths = ["", "testing/stand-ins", "../package"]
      .map((folder) => join(import.meta.dirname, folder))
      .flatMap((folder) =>
        readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile() && /^[^.]+(\.sh)?$/.test(entry.name))
          .map((entry) => join(folder, entry.name)),
      );
    expect(paths).toContain(join(import.meta.dirname, "common.sh"));
    expect(spawnSync("shellcheck", ["--external-sources", ...paths], { encoding: "utf8" }).stdout).toBe("");
  },
);

describe.skipIf(whyNoHost !== undefined)(`common.sh${withHost}`, () => {
  let host: Host;
  beforeAll(async () => {
    host = await Host.start();
    putBundle(host);
    host.sh("mkdir -p /var/lib/k3s-gitops/state");
  });
  afterAll(() => host.stop());

  const script = (text: string) => {
    host.write(`${bundlePath}/scripts/test.sh`, `set -eu\n. "$(dirname "$0")/common.sh"\n${text}\n`);
    return host.run(["sh", `${bundlePath}/scripts/test.sh`]);
  };

  test("prints a table with columns as wide as they need to be", () => {
    expect(script("printf 'a\\tb\\tc\\nlong\\t\\tlast\\n' | print_table").stdout).toBe("a     b  c\nlong     last\n");
  });

  test("tells a program any text", () => {
    const { stdout } = script(`JSON=true; say_stage ok 'a "b" \\c
	d – é'`);
    expect(JSON.parse(stdout)).toMatchObject({ result: "ok", message: 'a "b" \\c  d – é' });
  });

  test("keeps a folder, and brings it back as it was", () => {
    host.sh("mkdir -p /srv/db/sub; echo 1 >/srv/db/sub/file; ln -s sub/file /srv/db/link; chmod 640 /srv/db/sub/file");
    const before = host.tree(["/srv"]);
    const changed = script(
      "STAGE=a; journal_open test; keep /srv/db; rm -r /srv/db; mkdir /srv/db; echo 2 >/srv/db/other",
    );
    expect(changed).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(script("STAGE=a; journal_open test; undo_paths a; journal_forget $RUN").stdout).toBe(
      "a          undone   /srv/db is as before\n",
    );
    expect(host.tree(["/srv"])).toEqual(before);
    expect(host.sh("ls /var/lib/k3s-gitops/runs")).toBe("");
  });

  test("keeps what a run found, however often it changes it", () => {
    host.sh("echo first >/srv/file");
    script("STAGE=a; journal_open test; echo second | put_file /srv/file 600; echo third | put_file /srv/file 644");
    script("STAGE=b; journal_open test; echo fourth | put_file /srv/file 600");
    expect(host.read("/srv/file")).toBe("fourth\n");
    script("STAGE=b; journal_open test; undo_paths b; undo_paths a; journal_forget $RUN");
    expect(host.read("/srv/file")).toBe("first\n");
    expect(host.sh("stat -c %a /srv/file; ls -A /srv")).toBe("644\ndb\nfile\n");
  });

  test("says which command failed, and ends with 1", () => {
    expect(script("check_a() { false; }; apply_a() { cat /nowhere; echo never; }; run_stages a a")).toEqual({
      status: 1,
      stdout: "a          failed   cat: /nowhere: No such file or directory\n",
      stderr: "cat: /nowhere: No such file or directory\n",
    });
  });

  test("does not wait for ever", () => {
    expect(script("wait_until 1 false || echo over").stdout).toBe("over\n");
  });
});
