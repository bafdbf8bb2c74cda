import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

interface Call {
  readonly request: string;
  readonly body?: unknown;
}

const script = fileURLToPath(new URL("comment.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-comment-"));
let server: Server;
let calls: Call[];
let comments: object[];

beforeEach(async () => {
  calls = [];
  comments = [{ id: 1, user: { type: "User" }, body: "<!-- k3s-gitops plan --> by a person" }];
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on("end", () => {
      calls.push({ request: `${request.method} ${request.url}`, ...(text !== "" && { body: JSON.parse(text) }) });
      const isPulls = request.url?.includes("/pulls?") ?? false;
      const pulls = [
        { number: 6, head: { sha: "old" } },
        { number: 7, head: { sha: "abc" } },
      ];
      response.end(JSON.stringify(isPulls ? pulls : request.method === "GET" ? comments : {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterEach(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

async function post(plan: string, sha = "abc"): Promise<{ code: number | null; output: string }> {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const file = join(mkdtempSync(`${folder}-`), "plan.md");
  writeFileSync(file, plan);
  const child = spawn(process.execPath, [script, file], {
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: "owner/name",
      GITHUB_TOKEN: "token",
      HEAD_OWNER: "fork",
      HEAD_BRANCH: "feature/x",
      HEAD_SHA: sha,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  rmSync(file);
  return { code, output };
}

test("comments once, and neutralizes mentions", async () => {
  expect(await post("<!-- k3s-gitops plan -->\n1 change by @someone")).toEqual({
    code: 0,
    output: "commented on pull request 7\n",
  });
  expect(calls).toEqual([
    { request: "GET /repos/owner/name/pulls?state=open&head=fork%3Afeature%2Fx" },
    { request: "GET /repos/owner/name/issues/7/comments?per_page=100&page=1" },
    {
      request: "POST /repos/owner/name/issues/7/comments",
      body: { body: "<!-- k3s-gitops plan -->\n1 change by @\u200bsomeone" },
    },
  ]);
});

test("edits its own comment, not that of a person", async () => {
  comments.push({ id: 2, user: { type: "Bot" }, body: "<!-- k3s-gitops plan -->\nold" });
  expect((await post("<!-- k3s-gitops plan -->\nnew")).output).toBe("edited the comment on pull request 7\n");
  expect(calls.at(-1)).toEqual({
    request: "PATCH /repos/owner/name/issues/comments/2",
    body: { body: "<!-- k3s-gitops plan -->\nnew" },
  });
});

test("stays silent when the head has moved on", async () => {
  expect((await post("<!-- k3s-gitops plan -->\nnew", "def")).output).toBe(
    "no open pull request has this head: nothing to comment on\n",
  );
});

test.each([
  ["another text", "the plan does not begin with <!-- k3s-gitops plan -->"],
  [`<!-- k3s-gitops plan -->${"x".repeat(65_536)}`, "the plan has 65560 characters, 65536 at most can be posted"],
])("fails for what is no plan: %#", async (plan, message) => {
  const { code, output } = await post(plan);
  expect(code).toBe(1);
  expect(output).toContain(message);
  expect(calls).toEqual([]);
});
