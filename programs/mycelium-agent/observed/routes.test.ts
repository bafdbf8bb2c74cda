import { expect, test } from "vitest";
import { Answer } from "./answer.ts";
import { parseForwarding, parseNeighbours, parseRoutes } from "./routes.ts";

const answer = (value: unknown) => Answer.parse("ip", JSON.stringify(value));

test("routes of IPv4 on an interface that was asked about", () => {
  const routes = [
    { dst: "10.42.2.0/24", gateway: "10.42.2.0", flags: ["onlink"] },
    { dst: "192.168.7.7", gateway: "10.42.2.0", flags: ["onlink"] },
    { dst: "10.42.1.0/24", protocol: "kernel", prefsrc: "10.42.1.1" },
  ];
  expect(parseRoutes(answer(routes), "mycelium-v4")).toEqual([
    { destination: "10.42.2.0/24", device: "mycelium-v4", via: "10.42.2.0" },
    { destination: "192.168.7.7/32", device: "mycelium-v4", via: "10.42.2.0" },
  ]);
});

test("routes of IPv6", () => {
  const routes = [
    { type: "unreachable", dst: "400::/7", dev: "lo", metric: 8_192 },
    { dst: "fd43::/112", dev: "mycelium-br", prefsrc: "5a1::1", metric: 1_024 },
    { type: "blackhole", dst: "2001:db8::/32", dev: "lo" },
    { dst: "default", gateway: "fe80::1", dev: "eth0", metric: 100 },
  ];
  expect(parseRoutes(answer(routes))).toEqual([
    { destination: "400::/7", metric: 8_192 },
    { destination: "fd43::/112", device: "mycelium-br", source: "5a1::1", metric: 1_024 },
    { destination: "default", device: "eth0", via: "fe80::1", metric: 100 },
  ]);
});

test("who is where on the VXLAN", () => {
  expect(
    parseNeighbours(
      answer([{ dst: "10.42.2.0", lladdr: "02:00:00:00:00:01", state: ["PERMANENT"] }, { dst: "10.42.3.0" }]),
    ),
  ).toEqual([{ address: "10.42.2.0", mac: "02:00:00:00:00:01" }]);
  expect(
    parseForwarding(
      answer([{ mac: "02:00:00:00:00:01", dst: "4b1::9", flags: ["self"] }, { mac: "33:33:00:00:00:01" }]),
    ),
  ).toEqual([{ mac: "02:00:00:00:00:01", node: "4b1::9" }]);
});

test("an address that is none is refused", () => {
  expect(() => parseRoutes(answer([{ dst: "::/0", gateway: "x" }]))).toThrow(
    'ip[0]: gateway: is not an address, got "x"',
  );
  expect(() => parseForwarding(answer([{ mac: "02:00:00:00:00:01", dst: "x" }]))).toThrow(
    'ip[0]: dst: is not an address, got "x"',
  );
  expect(() => parseNeighbours(answer([{ dst: "10.42.2.0", lladdr: "x" }]))).toThrow(
    'ip[0]: lladdr: is not an Ethernet address, got "x"',
  );
});
