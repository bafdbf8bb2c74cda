import { expect, test } from "vitest";
import { testHostKey } from "../cluster/testing-repository.ts";
import { testCluster } from "../testing.ts";
import { bootstrapFiles } from "./bootstrap-files.ts";
import { argoBootstrap, synthesizedOf } from "./testing-bootstrap.ts";

const database = {
  name: "database",
  keys: ["user", "password"],
  purpose: "The shop signs in.",
  create: "kubectl create",
};

test("a cluster without bootstrap objects has none of them", () => {
  expect(bootstrapFiles(synthesizedOf([]))).toEqual([]);
});

test("the script gets steps, commands for Secrets, how to sign in and how the repository is known", () => {
  const routes = [{ subdomain: "shop", service: "shop", port: 80 }];
  const config = { requiredSecrets: [database], routes, signIn: "As `admin`." };
  const synthesized = synthesizedOf(argoBootstrap, { shop: { wave: 0, config }, web: { wave: 1, config: { routes } } });
  const repository = {
    url: "ssh://git@git.example.com/a.git",
    private: true,
    knownHosts: [`git.example.com ${testHostKey}`],
  };
  expect(bootstrapFiles({ ...synthesized, cluster: testCluster({ repository }) })).toEqual([
    {
      path: "test/bootstrap/steps",
      content: `nodes
repository
apply argocd
established applications.argoproj.io appprojects.argoproj.io
apply apps
secret shop database user,password
healthy shop
healthy web
healthy root
`,
    },
    { path: "test/bootstrap/secrets/shop/database.txt", content: "# The shop signs in.\nkubectl create\n" },
    { path: "test/bootstrap/sign-in.md", content: "\n## shop\n\n<https://shop.test.example.com/>\n\nAs `admin`.\n" },
    { path: "test/bootstrap/repository/known_hosts", content: `git.example.com ${testHostKey}\n` },
  ]);
});

test("a Secret that two applications need is told once", () => {
  const config = { namespace: "shop", requiredSecrets: [database] };
  const files = bootstrapFiles(synthesizedOf(argoBootstrap, { a: { wave: 0, config }, b: { wave: 1, config } }));
  expect(files.filter(({ path }) => path.includes("/secrets/"))).toHaveLength(1);
});
