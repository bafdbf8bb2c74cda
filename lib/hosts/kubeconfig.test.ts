import { expect, test } from "vitest";
import { kubeconfigFrom } from "./kubeconfig.ts";

/** As K3s writes it. */
const made = (changes: { readonly user?: string; readonly server?: string } = {}) => `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: QUFB
    server: ${changes.server ?? "https://127.0.0.1:6443"}
  name: default
contexts:
- context:
    cluster: default
    user: default
  name: default
current-context: default
kind: Config
preferences: {}
users:
- name: default
  user:
    ${changes.user ?? "client-certificate-data: QkJC\n    client-key-data: Q0ND"}
`;

test("it leads to the API, and everything in it has the name of the cluster", () => {
  expect(kubeconfigFrom(made(), { cluster: "home", apiAddress: "192.168.1.10" })).toBe(
    [
      "# Written by k3s-gitops for the cluster home; it may be written again.",
      "apiVersion: v1",
      "kind: Config",
      "clusters:",
      "  - name: home",
      "    cluster:",
      "      certificate-authority-data: QUFB",
      "      server: https://192.168.1.10:6443",
      "contexts:",
      "  - name: home",
      "    context:",
      "      cluster: home",
      "      user: home",
      "current-context: home",
      "users:",
      "  - name: home",
      "    user:",
      "      client-certificate-data: QkJC",
      "      client-key-data: Q0ND",
      "",
    ].join("\n"),
  );
  expect(kubeconfigFrom(made(), { cluster: "home", apiAddress: "fd00::10" })).toContain("https://[fd00::10]:6443");
});

test("nothing else that the host says is in it", () => {
  const user = "client-certificate-data: QkJC\n    client-key-data: Q0ND\n    exec: { command: steal }";
  const text = kubeconfigFrom(made({ user, server: "https://evil.example.com" }), {
    cluster: "home",
    apiAddress: "api",
  });
  expect(text).not.toMatch(/steal|evil/);
});

test.each([
  ["nothing", ""],
  ["an error", "cat: no such file"],
  ["a user with a program", made({ user: "exec: { command: steal }" })],
])("%s is no kubeconfig of K3s", (_, text) => {
  expect(() => kubeconfigFrom(text, { cluster: "home", apiAddress: "api" })).toThrow(
    "k3s.yaml of the first server: is not the kubeconfig that K3s writes; see whether K3s runs on the first server, and run this again",
  );
});
