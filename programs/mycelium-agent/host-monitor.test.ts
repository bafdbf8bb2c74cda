import { afterEach, expect, test, vi } from "vitest";
import { HostMonitor, monitorCommand } from "./host-monitor.ts";

let monitor: HostMonitor | undefined;
let changes = 0;
let problems: string[] = [];

afterEach(() => {
  monitor?.stop();
  changes = 0;
  problems = [];
});

function start(...command: readonly [string, ...string[]]): void {
  monitor = new HostMonitor({
    command,
    interfaces: ["mycelium", "mycelium-br", "mycelium-v4"],
    onChange: () => {
      changes += 1;
    },
    onProblem: ({ message }) => problems.push(message),
  });
  monitor.start();
}

test.each([
  ["7: mycelium: <POINTOPOINT,MULTICAST,NOARP,UP,LOWER_UP> mtu 1400", 1],
  ["Deleted 7: mycelium: <POINTOPOINT> mtu 1400", 1],
  ["7: mycelium    inet6 5a1::1/7 scope global", 1],
  ["Deleted 10.42.1.0/24 via 10.42.1.0 dev mycelium-v4 onlink", 1],
  ["400::/7 dev mycelium proto kernel metric 256", 1],
  ["9: mycelium-v4@NONE: <BROADCAST> mtu 1330", 1],
  ["12: veth1234@if2: <BROADCAST> mtu 1330 master mycelium-br state UP", 0],
  ["12: mycelium-other: <BROADCAST> mtu 1500", 0],
  ["2: eth0: <BROADCAST> mtu 1500", 0],
])("%s", async (line, expected) => {
  start("sh", "-c", 'printf "%s\\n5: mycelium-br: <UP>\\n" "$0"; exec sleep 100', line);
  await vi.waitFor(() => expect(changes).toBe(1 + expected));
});

test("starts a monitor that ended anew, and looks, since something may have been missed", async () => {
  start("sh", "-c", "exit 3");
  await vi.waitFor(() => expect(problems.length).toBeGreaterThan(1), { timeout: 5_000 });
  expect([problems[0], changes > 1]).toEqual(["sh -c exit 3: ended with 3", true]);
});

test("says that there is no such tool", async () => {
  start("no-such-tool");
  await vi.waitFor(() => expect(problems).toEqual(["no-such-tool: spawn no-such-tool ENOENT"]));
});

test("enters the root of the host, where that is another", () => {
  expect(monitorCommand("/")).toEqual(["ip", "-oneline", "monitor", "link", "address", "route"]);
  expect(monitorCommand("/host")).toEqual(["chroot", "/host", "ip", "-oneline", "monitor", "link", "address", "route"]);
});
