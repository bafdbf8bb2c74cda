import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { git } from "../../lib/repository/testing.ts";
import { temporaryFolder } from "../../lib/writer/testing.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test.skipIf(!hasOpenssl)(
  `serves a repository by HTTPS, for reading${hasOpenssl ? "" : " (skipped: no openssl)"}`,
  async () => {
    const folder = temporaryFolder();
    const work = join(folder, "work");
    const served = join(folder, "served");
    const cert = join(folder, "cert.pem");
    const key = join(folder, "key.pem");
    const { status } = spawnSync("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
    ]);
    expect(status).toBe(0);
    mkdirSync(work);
    git(work, "init", "--quiet");
    writeFileSync(`${work}/file`, "hello\n");
    git(work, "add", ".");
    git(work, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "One");
    git(work, "clone", "--quiet", "--bare", ".", `${served}/platform.git`);

    const server = spawn(process.execPath, [
      `${import.meta.dirname}/git-server.mjs`,
      served,
      "127.0.0.1",
      "0",
      cert,
      key,
    ]);
    onTestFinished(() => void server.kill());
    const said = await new Promise<string>((resolve) =>
      server.stdout.once("data", (text: Buffer) => resolve(`${text}`)),
    );
    const url = `https://127.0.0.1:${/:(\d+)\n$/.exec(said)?.[1]}/platform.git`;
    const env = { PATH: process.env.PATH, GIT_SSL_CAINFO: cert };
    const clone = spawnSync("git", ["clone", "--quiet", url, join(folder, "clone")], { env, encoding: "utf8" });
    expect([clone.status, clone.stderr]).toEqual([0, ""]);
    expect(git(join(folder, "clone"), "show", "HEAD:file")).toBe("hello");
    expect(spawnSync("git", ["push", url, "HEAD:other"], { env, cwd: join(folder, "clone") }).status).not.toBe(0);
  },
);
