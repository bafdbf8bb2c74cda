import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundlePath, runScript } from "./testing/bundle.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";
import { packMycelium, putMycelium } from "./testing/mycelium.ts";

const binary = process.env.MYCELIUM_BIN;
const why = binary === undefined ? ": skipped, MYCELIUM_BIN names no daemon of Mycelium" : withHost;
const canMakeTunnels = existsSync("/dev/net/tun");

/** What systemd would do, as far as rights and commands go. Nothing that the script has open is the daemon's. */
const start = `
[ "$unit" = mycelium ] || return 0
file=/etc/systemd/system/mycelium.service
pkill -x mycelium || true
sh -c "$(sed -n "s/^ExecStartPre=[^ ]*sh -c '\\(.*\\)'/\\1/p" $file)"
(umask 077 && setsid setpriv --bounding-set=-all,+net_admin --no-new-privs $(sed -n 's/^ExecStart=//p' $file) >/var/log/mycelium.log 2>&1 3>&- 9>&- &)
timeout 30 sh -c "$(sed -n "s/^ExecStartPost=[^ ]* -c '\\(.*\\)'/\\1/p" $file)"
`;

test.skipIf(binary === undefined || whyNoHost !== undefined || !canMakeTunnels)(
  `the real daemon of Mycelium is installed and started, with the rights of its unit${why}`,
  { timeout: 120_000 },
  async () => {
    const version =
      execFileSync(binary ?? "", ["--version"], { encoding: "utf8" })
        .trim()
        .split(" ")[1] ?? "";
    const host = await Host.start();
    try {
      putMycelium(host, { mode: "dual", install: { type: "host", version }, discovery: ["eth0"] });
      const { archive } = packMycelium(host, { program: readFileSync(binary ?? "") });
      host.sh(
        `mkdir ${bundlePath}/bin; mv ${archive} ${bundlePath}/bin/mycelium-${process.arch === "arm64" ? "arm64" : "amd64"}.tar.gz`,
      );
      host.write("/mnt/on-start", start);

      const env = { http_proxy: "http://127.0.0.1:1", HTTP_PROXY: "http://127.0.0.1:1" };
      const install = () => runScript(host, "install-k3s.sh", ["--until", "mycelium", "--timeout", "20"], { env });
      const first = install();
      expect(first, host.read("/var/log/mycelium.log")).toMatchObject({ status: 0, stderr: "" });
      const [, address = "", prefix = ""] = /has the address (\S+), and its pods have (\S+)/.exec(first.stdout) ?? [];
      expect(host.sh("ip -6 -o address show dev mycelium scope global")).toContain(` ${address}/7 `);
      const ask = (path: string) => host.sh(`/usr/bin/curl --silent --fail --noproxy '*' http://127.0.0.1:${path}`);
      expect(JSON.parse(ask("8989/api/v1/admin"))).toMatchObject({ nodeSubnet: prefix });
      expect(ask("9652/metrics")).toContain("mycelium_");
      expect(host.sh("nft list table inet mycelium-trust")).toContain("before-agent");
      const listening = host.sh("ss -H -l -n -t -u | awk '{ print $1, $5 }'").split("\n").filter(Boolean);
      expect(
        listening
          .filter((line) => !/127\.0\.0\.1|::ffff:127/.test(line))
          .map((line) => line.replace(/ .*:/, " "))
          .sort(),
      ).toEqual(["tcp 9651", "udp 9650", "udp 9651"]);
      expect(host.sh("stat -c %a /var/lib/mycelium/key")).toBe("600\n");

      host.forgetCalls();
      expect(install().stdout).not.toContain("applied");
      putMycelium(host, { mode: "dual", install: { type: "host", version }, ipv6: address });
      expect(install().stdout).toContain(`has the address ${address}`);
      expect(host.calls()).toContain("systemctl restart mycelium");
    } finally {
      host.stop();
    }
  },
);
