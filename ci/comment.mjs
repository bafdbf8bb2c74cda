// Posts a plan as one comment on the pull request that a workflow run belongs to, and edits that comment from then on.
//
//   GITHUB_TOKEN=... GITHUB_REPOSITORY=owner/name HEAD_SHA=... HEAD_OWNER=... HEAD_BRANCH=... node ci/comment.mjs plan.md
//
// The plan was made by code of the pull request, so it is data: its text is posted, nothing of it is run or believed.
import { readFileSync } from "node:fs";

const marker = "<!-- k3s-gitops plan -->";
// GitHub refuses longer comments.
const longest = 65_536;

/** @param {string} name */
function required(name) {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set`);
  return value;
}

const api = process.env.GITHUB_API_URL ?? "https://api.github.com";
const repository = required("GITHUB_REPOSITORY");
const token = required("GITHUB_TOKEN");

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function call(method, path, body) {
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}`);
  return response.json();
}

/** The open pull request whose head is exactly what the run was about; GitHub's own word, not the artifact's. */
async function pullRequest() {
  const head = encodeURIComponent(`${required("HEAD_OWNER")}:${required("HEAD_BRANCH")}`);
  const open = await call("GET", `/pulls?state=open&head=${head}`);
  const sha = required("HEAD_SHA");
  return open.find((/** @type {any} */ pull) => pull.head.sha === sha)?.number;
}

/** @param {number} number */
async function ownComment(number) {
  for (let page = 1; ; page++) {
    const comments = await call("GET", `/issues/${number}/comments?per_page=100&page=${page}`);
    const found = comments.find(
      (/** @type {any} */ comment) => comment.user.type === "Bot" && comment.body.startsWith(marker),
    );
    if (found !== undefined) return found.id;
    if (comments.length < 100) return undefined;
  }
}

const body = readFileSync(process.argv[2] ?? "plan.md", "utf8");
if (!body.startsWith(marker)) throw new Error(`the plan does not begin with ${marker}`);
if (body.length > longest) throw new Error(`the plan has ${body.length} characters, ${longest} at most can be posted`);

const number = await pullRequest();
if (number === undefined) console.log("no open pull request has this head: nothing to comment on");
else {
  // A plan that its author tampered with must not notify people in the name of the bot.
  const text = body.replace(/@(?=[A-Za-z0-9])/g, "@\u200b");
  const id = await ownComment(number);
  if (id === undefined) await call("POST", `/issues/${number}/comments`, { body: text });
  else await call("PATCH", `/issues/comments/${id}`, { body: text });
  console.log(`${id === undefined ? "commented on" : "edited the comment on"} pull request ${number}`);
}
