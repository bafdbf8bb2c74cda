import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../../lib/writer/testing.ts";
import { HostToolError } from "./host-tool-error.ts";
import { hostTools } from "./host-tools.ts";
import { whyNoHost, withHost } from "./testing/test-host.ts";

describe("files of a host", () => {
  test("are written whole, and read back", async () => {
    const root = temporaryFolder();
    const tools = hostTools(root);
    expect(await tools.read("/etc/a/x")).toBeUndefined();
    await tools.write("/etc/a/x", "1");
    await tools.write("/etc/a/x", "2");
    expect(await tools.read("/etc/a/x")).toBe("2");
    expect(readdirSync(join(root, "etc/a"))).toEqual(["x"]);
  });

  test("are never larger than 1 MiB", async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, "large"), Buffer.alloc(1024 * 1024 + 1));
    await expect(hostTools(root).read("/large")).rejects.toThrow("/large: is larger than 1 MiB");
  });

  test("a link takes the place of one that leads nowhere", async () => {
    const root = temporaryFolder();
    const tools = hostTools(root);
    mkdirSync(join(root, "bin"));
    symlinkSync("/gone", join(root, "bin/bridge"));
    expect(await tools.exists("/bin/bridge")).toBe(false);
    await tools.symlink("/bin/bridge", "/data/bridge");
    expect(readlinkSync(join(root, "bin/bridge"))).toBe("/data/bridge");
    await tools.write("/data/bridge", "");
    expect(await tools.exists("/bin/bridge")).toBe(true);
    expect(existsSync("/data/bridge")).toBe(false);
  });

  test("a link out of the host writes nothing outside", async () => {
    const [root, outside] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(root, "etc"));
    await hostTools(root).write("/etc/x", "1");
    expect(readdirSync(outside)).toEqual([]);
    expect(readFileSync(join(root, outside, "x"), "utf8")).toBe("1");
  });
});

describe.skipIf(whyNoHost !== undefined)(`tools of a host${withHost}`, () => {
  test("tell what went wrong in their own words", async () => {
    const error = await hostTools("/")
      .run("ip", ["link", "show", "dev", "nowhere"])
      .catch((reason: unknown) => reason);
    expect(error).toEqual(new HostToolError("ip", "failed", 'Device "nowhere" does not exist.'));
  });

  test("are told what to read, and may say nothing", async () => {
    expect(await hostTools("/").run("nft", ["-c", "-j", "-f", "-"], '{"nftables":[]}')).toBe("");
  });

  test("may be missing", async () => {
    const error = await hostTools(temporaryFolder())
      .run("nft", ["-v"])
      .catch((reason: unknown) => reason);
    expect(error).toEqual(new HostToolError("nft", "missing", "there is no such command"));
  });

  test("may be those of K3s where the host has none", async () => {
    const root = temporaryFolder();
    const data = "/var/lib/rancher/k3s/data";
    const copy = (from: string, to: string) => cpSync(from, join(root, to), { dereference: true });
    const [tool = ""] = execFileSync("sh", ["-c", "command -v ethtool"], { encoding: "utf8" }).split("\n");
    copy(tool, `${data}/hash/bin/ethtool`);
    for (const library of execFileSync("ldd", [tool], { encoding: "utf8" }).match(/\/\S+/g) ?? [])
      copy(library, library);
    symlinkSync(`${data}/hash`, join(root, data, "current"));
    expect(await hostTools(root).run("ethtool", ["--version"])).toMatch(/^ethtool version/);
  });

  test("may neither take their time nor talk without end", async () => {
    const limits = { milliseconds: 10_000, bytes: 20 };
    await expect(hostTools("/", limits).run("ip", ["address", "show"])).rejects.toThrow(
      "ip: it printed more than 20 bytes",
    );
    const hurried = hostTools("/", { milliseconds: 100, bytes: 1_000 });
    await expect(hurried.run("ip", ["monitor"])).rejects.toThrow("ip: it took more than 100 ms");
  });
});
