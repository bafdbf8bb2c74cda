import { expect, test } from "vitest";
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
      "# now the Secrets above whose namespace exists; the others as soon as theirs does",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/argocd",
      "kubectl wait --for=create --timeout=15m crd/applications.argoproj.io crd/appprojects.argoproj.io",
      "kubectl wait --for=condition=Established --timeout=1m crd/applications.argoproj.io crd/appprojects.argoproj.io",
      "kubectl apply --server-side --field-manager=argocd-controller -f dist/test/bootstrap/apps",
      "```",
    ].join("\n"),
  );
});
