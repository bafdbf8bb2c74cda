import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
let pull: object;

const commit = "0123456789abcdef0123456789abcdef01234567";

beforeEach(async () => {
  calls = [];
  pull = { state: "open", head: { sha: commit } };
  comments = [{ id: 1, user: { type: "User" }, body: "<!-- k3s-gitops plan --> by a person" }];
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on("end", () => {
      calls.push({ request: `${request.method} ${request.url}`, ...(text !== "" && { body: JSON.parse(text) }) });
      const isPull = request.url?.includes("/pulls/") ?? false;
      response.end(JSON.stringify(isPull ? pull : request.method === "GET" ? comments : {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterEach(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** Posts a plan, or that there is none. */
async function post(plan: string | undefined): Promise<{ code: number | null; output: string }> {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const file = join(mkdtempSync(`${folder}-`), "plan.md");
  if (plan !== undefined) writeFileSync(file, plan);
  const child = spawn(process.execPath, [script, file], {
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_SERVER_URL: "https://github.example.com",
      GITHUB_RUN_ID: "42",
      GITHUB_REPOSITORY: "owner/name",
      GITHUB_TOKEN: "token",
      PULL_REQUEST: "7",
      HEAD_SHA: commit,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  rmSync(dirname(file), { recursive: true });
  return { code, output };
}

/** What was written to the server. */
function written(): Call[] {
  return calls.filter(({ request }) => !request.startsWith("GET "));
}

const marker = "<!-- k3s-gitops plan -->";
const failed =
  "> [!WARNING]\n> **No plan of 0123456789 could be made**: [the run](https://github.example.com/owner/name/actions/runs/42) says why.";

test("comments once, and changes nothing of the plan", async () => {
  const plan = `${marker}\napp@sha256:0123 and <span>@</span>someone`;
  expect(await post(plan)).toEqual({ code: 0, output: "commented on pull request 7\n" });
  expect(calls).toEqual([
    { request: "GET /repos/owner/name/pulls/7" },
    { request: "GET /repos/owner/name/issues/7/comments?per_page=100&page=1" },
    { request: "POST /repos/owner/name/issues/7/comments", body: { body: plan } },
  ]);
});

test("edits its own comment, not that of a person", async () => {
  comments.push({ id: 2, user: { type: "Bot" }, body: `${marker}\nold` });
  expect((await post(`${marker}\nnew`)).output).toBe("edited the comment on pull request 7\n");
  expect(written()).toEqual([
    { request: "PATCH /repos/owner/name/issues/comments/2", body: { body: `${marker}\nnew` } },
  ]);
});

test("marks the old plan when there is no new one, once", async () => {
  const comment = { id: 2, user: { type: "Bot" }, body: `${marker}\n## Plan\nold` };
  comments.push(comment);
  const body = `${marker}\n${failed} What follows is outdated.\n<!-- end of the notice -->\n## Plan\nold`;
  const request = "PATCH /repos/owner/name/issues/comments/2";
  expect(await post(undefined)).toEqual({ code: 0, output: "edited the comment on pull request 7\n" });
  comment.body = body;
  await post(undefined);
  comment.body = `${marker}${"x".repeat(65_536 - marker.length)}`;
  await post(undefined);
  expect(written()).toEqual([
    { request, body: { body } },
    { request, body: { body } },
    { request, body: { body: `${marker}\n${failed}\n` } },
  ]);
});

test("keeps an old plan whole, whatever is in it", async () => {
  const old = "\n## Plan\n```diff\n+ <!-- end of the notice -->\n```\n";
  comments.push({ id: 2, user: { type: "Bot" }, body: marker + old });
  await post(undefined);
  expect(written()).toMatchObject([
    { body: { body: `${marker}\n${failed} What follows is outdated.\n<!-- end of the notice -->${old}` } },
  ]);
});

test("says that there is no plan where there never was one", async () => {
  await post(undefined);
  expect(written()).toEqual([
    { request: "POST /repos/owner/name/issues/7/comments", body: { body: `${marker}\n${failed}\n` } },
  ]);
});

test.each([
  { state: "closed", head: { sha: commit } },
  { state: "open", head: { sha: "newer" } },
])("stays silent about %j", async (other) => {
  pull = other;
  const output = "pull request 7 is closed or has another head: nothing to comment on\n";
  expect(await post(`${marker}\nnew`)).toEqual({ code: 0, output });
  expect(await post(undefined)).toEqual({ code: 0, output });
  expect(written()).toEqual([]);
});

test.each([
  ["another text", "the plan does not begin with <!-- k3s-gitops plan -->"],
  [`${marker}${"x".repeat(65_536)}`, "the plan has 65560 characters, 65536 at most can be posted"],
])("fails for what is no plan: %#", async (plan, message) => {
  const { code, output } = await post(plan);
  expect(code).toBe(1);
  expect(output).toContain(message);
  expect(calls).toEqual([]);
});
