import { expect, test } from "vitest";
import { endpointAt, isReachedFromAfar, normalEndpoint } from "./endpoint.ts";

test.each([
  ["tcp://192.168.1.10:9651", "tcp://192.168.1.10:9651"],
  ["quic://[2001:DB8:0::1]:9651", "quic://[2001:db8::1]:9651"],
  ["tls://203.0.113.5:443", "tls://203.0.113.5:443"],
  ["http://192.168.1.10:9651", undefined],
  ["tcp://example.com:9651", undefined],
  ["tcp://192.168.1.10", undefined],
  ["tcp://192.168.1.10:0", undefined],
  ["tcp://192.168.1.10:65536", undefined],
  ["tcp://192.168.1.300:9651", undefined],
  ["tcp://[192.168.1.10]:9651", undefined],
  ["tcp://127.0.0.1:8989", undefined],
  ["tcp://0.0.0.0:9651", undefined],
  ["tcp://169.254.169.254:80", undefined],
  ["tcp://224.0.0.1:9651", undefined],
  ["tcp://[::1]:9651", undefined],
  ["tcp://[::ffff:127.0.0.1]:9651", undefined],
  ["tcp://[fe80::1]:9651", undefined],
  ["tcp://[ff02::1]:9651", undefined],
  ["tcp://[400::1]:9651", undefined],
  ["tcp://a@192.168.1.10:9651", undefined],
])("%s is %j", (text, expected) => {
  expect(normalEndpoint(text)).toBe(expected);
});

test("an address of a host tells where its daemon is reached", () => {
  expect(endpointAt("2001:db8::1", 9651)).toBe("tcp://[2001:db8::1]:9651");
  expect(endpointAt("5a1:2:3:4::1", 9651)).toBeUndefined();
});

test.each([
  ["tcp://203.0.113.5:9651", true],
  ["tcp://[2001:db8::1]:9651", true],
  ["tcp://192.168.1.10:9651", false],
  ["tcp://10.1.2.3:9651", false],
  ["tcp://[fd00::1]:9651", false],
])("%s is reached from other sites: %j", (endpoint, expected) => {
  expect(isReachedFromAfar(endpoint)).toBe(expected);
});
