import { expect, test } from "vitest";
import { serviceOf, unitFile, unitOf } from "./unit.ts";

const settings = (text: string) => text.split("\n").filter((line) => /^(Type|ExecStart|KillMode|Restart)=/.test(line));

test.each([
  ["server", "k3s", ["Type=notify", "KillMode=process", "Restart=always", "ExecStart=/usr/local/bin/k3s server"]],
  ["agent", "k3s-agent", ["Type=exec", "KillMode=process", "Restart=always", "ExecStart=/usr/local/bin/k3s agent"]],
] as const)("the service of a %s", (role, name, lines) => {
  expect(serviceOf(role)).toBe(name);
  expect(unitFile(role)).toBe(`/etc/systemd/system/${name}.service`);
  expect(settings(unitOf(role))).toEqual(lines);
  expect(unitOf(role)).toContain(`EnvironmentFile=-/etc/default/${name}\n`);
});
