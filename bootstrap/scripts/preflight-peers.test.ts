import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, whyNoHost, withHost } from "./testing/host.ts";
import { declare, healthyHost, listen, type Row, rowsOf, type Variables } from "./testing/preflight-host.ts";

describe.skipIf(whyNoHost !== undefined)(`preflight.sh sees of other machines${withHost}`, () => {
  const two: Variables = {
    NODES: "home-1 home-2",
    SERVERS: "home-1 home-2",
    DATASTORE: "etcd",
    NODE_ADDRESSES: "home-1=192.168.1.10 home-2=192.168.1.11",
  };
  const udp = {
    also: "so does a firewall that rejects; to be sure, run on home-2 at the same time: sh preflight.sh home-2 --listen",
  };
  let home1: Host;
  let home2: Host;
  beforeEach(async () => {
    [home1, home2] = await Promise.all([healthyHost(), healthyHost()]);
    // From here on, what they say to each other is real.
    for (const host of [home1, home2]) host.sh("rm /mnt/stand-ins/curl");
    home2.sh("ip link delete eth0");
    const cable = [
      "--target",
      `${home1.pid}`,
      "--net",
      "ip",
      "link",
      "set",
      "cable",
      "netns",
      `${home2.pid}`,
      "name",
      "eth0",
    ];
    expect(spawnSync("nsenter", cable, { encoding: "utf8" }).stderr).toBe("");
    home2.sh("ip address add 192.168.1.11/24 dev eth0; ip link set eth0 up");
    declare(home1, two);
    declare(home2, { ...two, NODE: "home-2", NODE_IP: "192.168.1.11" }, "server: https://192.168.1.10:6443\n");
  });
  afterEach(() => {
    home1.stop();
    home2.stop();
  });

  test("a host where nobody listens yet", () => {
    expect(rowsOf(home1, ["join", "nodes", "pod-network"])).toEqual([
      ["join", "pass", "this node begins the cluster", ""],
      [
        "nodes: home-2",
        "pass",
        "192.168.1.11 answers on 6443 (nobody listens yet) 10250 (nobody listens yet) 2379 (nobody listens yet) 2380 (nobody listens yet)",
        "",
      ],
      ["pod-network: home-2", "pass", `192.168.1.11 answers to 8472/UDP that nobody listens yet (${udp.also})`, ""],
    ] satisfies Row[]);
  });

  test("a server to join, or that it is not there", () => {
    const join = () =>
      JSON.parse(home2.run(["sh", "/mnt/bundle/scripts/preflight.sh", "home-2", "--json", "--only", "join"]).stdout);
    expect(join()).toMatchObject({
      checks: [
        {
          check: "join",
          result: "warn",
          found: "https://192.168.1.10:6443 refuses: K3s does not run there yet",
          fix: "install home-1 first",
        },
      ],
    });
    listen(home1, "tcp", 6443, "k3s-server");
    expect(join()).toMatchObject({ fail: 0, checks: [{ found: "https://192.168.1.10:6443 answers" }] });
    home1.sh("/usr/sbin/iptables -A INPUT -p tcp --dport 6443 -j DROP");
    expect(join()).toMatchObject({
      checks: [
        {
          result: "fail",
          found: "https://192.168.1.10:6443 does not answer",
          fix: "start that host, or let 6443/TCP through the firewalls between",
        },
      ],
    });
    declare(home2, { ...two, NODE: "home-2", NODE_IP: "192.168.1.11" }, "server: https://192.168.1.5:6443\n");
    expect(join()).toMatchObject({
      checks: [
        {
          result: "warn",
          found: "https://192.168.1.5:6443 does not answer (yet)",
          fix: "install home-1 first; then look whether 6443/TCP gets there",
        },
      ],
    });
  });

  test("a firewall that drops, and a host that is off", () => {
    home2.sh(`/usr/sbin/iptables -A INPUT -p udp --dport 8472 -j DROP
/usr/sbin/iptables -A INPUT -p tcp --dport 2379:2380 -j DROP`);
    expect(rowsOf(home1, ["nodes", "pod-network"])).toEqual([
      [
        "nodes: home-2",
        "fail",
        "a firewall of 192.168.1.11 hides 2379 2380, but not 6443 (nobody listens yet) 10250 (nobody listens yet)",
        "let these TCP ports through from 192.168.1.10",
      ],
      [
        "pod-network: home-2",
        "fail",
        "a firewall drops packets to 8472/UDP of 192.168.1.11, where nobody listens yet",
        "let 8472/UDP through from 192.168.1.10; then run on home-2 at the same time: sh preflight.sh home-2 --listen",
      ],
    ] satisfies Row[]);
    home2.sh("ip link set eth0 down");
    declare(home1, { ...two, DATASTORE: "sqlite", SERVERS: "home-1" });
    expect(rowsOf(home1, ["nodes", "pod-network"])).toEqual([
      [
        "nodes: home-2",
        "warn",
        "192.168.1.11 is off, or a firewall between hides 10250",
        "start it, or let these TCP ports through the firewalls of both",
      ],
      [
        "pod-network: home-2",
        "warn",
        "nothing is known about 8472/UDP of 192.168.1.11, which is off or hidden",
        "see nodes: home-2",
      ],
    ] satisfies Row[]);
  });

  test("K3s that runs there already", () => {
    listen(home2, "tcp", 10250, "k3s-server");
    listen(home2, "udp", 8472, "flannel");
    expect(rowsOf(home1, ["pod-network"])).toEqual([
      [
        "pod-network: home-2",
        "pass",
        "K3s runs on 192.168.1.11; flannel takes packets to 8472/UDP and never answers",
        "",
      ],
    ] satisfies Row[]);
  });

  test.each([
    ["", "pass", / packets came past the firewall of this host$/],
    // It answers like a host on which nobody listens.
    [
      "/usr/sbin/iptables -A INPUT -p udp -j REJECT",
      "fail",
      /^0 packets came past the firewall of this host, and a preflight sends 6$/,
    ],
  ])("packets that arrive while the other one listens, after %j", async (setup, result, found) => {
    home2.sh(setup);
    const [file, args] = home2.inside(["sh", "/mnt/bundle/scripts/preflight.sh", "home-2", "--listen"], {
      env: { LISTEN_SECONDS: "6" },
    });
    const listener = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    listener.stdout.on("data", (chunk) => {
      said += chunk;
    });
    await once(listener.stderr, "data");
    expect(rowsOf(home1, ["pod-network"])).toMatchObject([{ 0: "pod-network: home-2", 1: "pass" }]);
    await once(listener, "close");
    const [, is, what] = /^pod-network +(\S+) +(.*)$/m.exec(said) ?? [];
    expect([is, what]).toEqual([result, expect.stringMatching(found)]);
  });

  test("that there is nothing to see", () => {
    declare(home1, { NODES: "home-1", FLANNEL_BACKEND: "host-gw" });
    expect(rowsOf(home1, ["nodes", "pod-network"])).toEqual([
      ["nodes", "pass", "there are no others", ""],
      ["pod-network", "pass", "host-gw of flannel uses no UDP port", ""],
    ] satisfies Row[]);
  });
});

describe.skipIf(whyNoHost !== undefined)(`preflight.sh reaches${withHost}`, () => {
  let host: Host;
  beforeEach(async () => {
    host = await healthyHost();
  });
  afterEach(() => host.stop());

  /** What curl says for addresses by a part of them: its exit code and, of the repository, the status. */
  const web = (answers: Readonly<Record<string, string>>, status = 200) =>
    host.standIn(
      "curl",
      `case "$*" in *http_code*) echo ${status} ;; esac
case "$*" in ${Object.entries(answers)
        .map(([part, code]) => `*${part}*) exit ${code} ;;`)
        .join(" ")} esac`,
    );

  test("neither Git, nor charts, nor K3s, each for its own reason", () => {
    web({ "git.example.com": "6", "charts.example.com": "60", "github.com": "28" });
    const rows = [
      [
        "reach: Git",
        "fail",
        "https://git.example.com/home.git: unknown name",
        "correct the servers in /etc/resolv.conf",
      ],
      [
        "reach: K3s",
        "fail",
        "github.com, where K3s v1.36.5+k3s1 comes from: silent",
        "let HTTPS through to it, or set https_proxy",
      ],
      [
        "reach: charts.example.com",
        "fail",
        "charts.example.com: bad certificate",
        "set the clock, or add the authority of your network or proxy to the system's",
      ],
    ] as const;
    expect(rowsOf(host, ["reach"])).toEqual(rows);
    host.write("/mnt/bundle/bin/k3s-amd64", "");
    expect(rowsOf(host, ["reach"])).toEqual([
      [rows[0][0], "warn", rows[0][2], `${rows[0][3]}, unless pods reach it in another way`],
      ["reach: K3s", "pass", "bin/k3s-amd64 is in the bundle, so that nothing is downloaded", ""],
      [rows[2][0], "warn", rows[2][2], `${rows[2][3]}, unless pods reach it in another way`],
    ]);
  });

  test("a repository that is not there, or private", () => {
    web({}, 404);
    expect(rowsOf(host, ["reach"])[0]).toEqual([
      "reach: Git",
      "fail",
      "https://git.example.com/home.git answers 404",
      "correct repository.url, or say that it is private",
    ]);
    declare(host, { REPOSITORY_PRIVATE: "true" });
    expect(rowsOf(host, ["reach"])[0]).toEqual([
      "reach: Git",
      "pass",
      "https://git.example.com/home.git answers 404; it is private",
      "",
    ]);
  });

  test.each([
    ["git@git.example.com:home.git", "git.example.com:22"],
    ["ssh://git@git.example.com:2222/home.git", "git.example.com:2222"],
  ])("the host of %s", (url, where) => {
    declare(host, { REPOSITORY_URL: url });
    // What a server of SSH says is no HTTP.
    web({ [`http://${where}/`]: "1" });
    expect(rowsOf(host, ["reach"])[0]).toEqual(["reach: Git", "pass", `${where} answers`, ""]);
    web({ [`http://${where}/`]: "7" });
    expect(rowsOf(host, ["reach"])[0]).toEqual([
      "reach: Git",
      "fail",
      `${where}: unreachable`,
      "let SSH through to it, or use the repository over HTTPS",
    ]);
  });
});
