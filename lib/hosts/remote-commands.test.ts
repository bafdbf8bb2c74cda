import { expect, test } from "vitest";
import * as commands from "./remote-commands.ts";

test("only the name of a node comes into a command", () => {
  const all = [
    commands.preflight,
    (node: string) => commands.install(node, { token: "secret" }),
    (node: string) => commands.drain(node, false),
    commands.deleteNode,
    (node: string) => commands.uninstall(node, node),
  ];
  for (const command of all) {
    expect(command("home-2")).toContain("home-2");
    for (const node of ["home-2; reboot", "$(reboot)", "-x", "", "home.2"]) {
      expect(() => command(node)).toThrow(`bug: not a DNS label: ${node}`);
    }
  }
});

test("secrets go to stdin, the address of the datastore first, and not into the command", () => {
  const secrets = { token: "the-token", datastoreEndpoint: "the-endpoint" };
  expect(commands.installInput(secrets)).toBe("the-endpoint\nthe-token\n");
  expect(commands.installInput({})).toBe("");
  const command = commands.install("home-2", secrets);
  expect(command).toBe(
    "cd /var/lib/k3s-gitops/bundle && { IFS= read -r K3S_DATASTORE_ENDPOINT; export K3S_DATASTORE_ENDPOINT; cat | sh scripts/install-k3s.sh home-2 --token-file /dev/stdin; }",
  );
});

test("the key of a private network goes the same way", () => {
  const secrets = { token: "the-token", networkKey: "the-key" };
  expect(commands.installInput(secrets)).toBe("the-key\nthe-token\n");
  expect(commands.install("home-2", secrets)).toBe(
    "cd /var/lib/k3s-gitops/bundle && { IFS= read -r MYCELIUM_NETWORK_KEY; export MYCELIUM_NETWORK_KEY; cat | sh scripts/install-k3s.sh home-2 --token-file /dev/stdin; }",
  );
});

test("no command has a single quote", () => {
  const { survey, receiveBundle, readToken, readKubeconfig, listNodes, listNodesWhenReady, postInstall } = commands;
  const fixed = [survey, receiveBundle, readToken, readKubeconfig, listNodes, listNodesWhenReady, postInstall];
  const named = [
    commands.preflight("a"),
    commands.install("a", {}),
    commands.drain("a", true),
    commands.deleteNode("a"),
  ];
  for (const command of [...fixed, ...named]) expect(command).not.toContain("'");
});
