import { expect, test } from "vitest";
import { urlHost } from "./url-host.ts";

test.each([
  ["192.168.1.10", "192.168.1.10"],
  ["k3s.example.com", "k3s.example.com"],
  ["5a1:2:3:4::1", "[5a1:2:3:4::1]"],
])("%s stands in a URL as %s", (host, expected) => {
  expect(new URL(`https://${urlHost(host)}:6443`).hostname).toBe(expected);
});
