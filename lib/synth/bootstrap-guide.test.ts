import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { bootstrapGuide } from "./bootstrap-guide.ts";
import { argoBootstrap, synthesizedOf } from "./testing-bootstrap.ts";

const install =
  "Each node gets the files below its folder (`bootstrap/nodes/server-1/`), and K3s in the version of its `node.env`.";

test("the guide of a cluster without bootstrap objects ends with K3s", () => {
  expect(bootstrapGuide(synthesizedOf([]))).toBe(install);
});

test("the guide has the commands of the steps, and none for each application", () => {
  expect(bootstrapGuide(synthesizedOf(argoBootstrap, { web: { wave: 0 } }))).toBe(
    [
      install,
      "",
      "Then `sh scripts/post-install.sh`, in `bootstrap/` on the first server, does the following in the order of `bootstrap/steps`, each as soon as it can be done, and waits until the applications are healthy. By hand, from the root of the repository:",
      "",
      "```sh",
      "kubectl wait --for=condition=Ready --timeout=15m nodes --all",
      "# now the Secrets above whose namespace exists; the others as soon as theirs does",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/argocd",
      "kubectl wait --for=create --timeout=15m crd/applications.argoproj.io crd/appprojects.argoproj.io",
      "kubectl wait --for=condition=Established --timeout=1m crd/applications.argoproj.io crd/appprojects.argoproj.io",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/apps",
      "```",
    ].join("\n"),
  );
});

test("begins with the Macs that nodes are on", () => {
  const mac = testCluster({
    nodes: {
      a: {
        role: "server",
        address: "192.168.1.10",
        ssh: { user: "k3s", sudo: true },
        resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
        host: { type: "macos", address: "192.168.1.110", user: "k3s", cpu: 12, memory: "32Gi" },
      },
    },
  });
  expect(
    bootstrapGuide({
      cluster: mac,
      capabilities: { kubernetes: "1.36", apiVersions: [] },
      applications: [],
      built: [],
      files: [],
      bootstrap: [],
      hostScripts: [],
    }),
  ).toBe(
    "The Macs of a come first, as `bootstrap/docs/macos.md` tells. Each node gets the files below its folder (`bootstrap/nodes/a/`), and K3s in the version of its `node.env`.",
  );
});
