// Posts a plan as one comment on a pull request, and edits that comment from then on. Without a plan, because none could be made, it
// says so above the old one.
//
//   GITHUB_TOKEN=... GITHUB_REPOSITORY=owner/name PULL_REQUEST=7 HEAD_SHA=... node ci/comment.mjs plan.md
//
// In GitHub Actions, GITHUB_SERVER_URL and GITHUB_RUN_ID lead to the run that failed.
import { existsSync, readFileSync } from "node:fs";

const marker = "<!-- k3s-gitops plan -->";
const noticeStart = `${marker}\n> [!WARNING]\n`;
const noticeEnd = "<!-- end of the notice -->";
// GitHub refuses longer comments.
const longest = 65_536;

/** @param {string} name */
function required(name) {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set`);
  return value;
}

const { GITHUB_API_URL: api = "https://api.github.com", GITHUB_SERVER_URL: server, GITHUB_RUN_ID: run } = process.env;
const repository = required("GITHUB_REPOSITORY");
const token = required("GITHUB_TOKEN");
const number = required("PULL_REQUEST");
const head = required("HEAD_SHA");

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

/** @returns {Promise<{ id: number, body: string } | undefined>} */
async function ownComment() {
  for (let page = 1; ; page++) {
    const comments = await call("GET", `/issues/${number}/comments?per_page=100&page=${page}`);
    const found = comments.find(
      (/** @type {any} */ comment) => comment.user.type === "Bot" && comment.body.startsWith(marker),
    );
    if (found !== undefined || comments.length < 100) return found;
  }
}

/**
 * The comment that says that there is no plan of the head, with the old plan below.
 * @param {string | undefined} old
 */
function withoutPlan(old) {
  const why = server && run ? `[the run](${server}/${repository}/actions/runs/${run}) says why` : "the run says why";
  const notice = `${noticeStart}> **No plan of ${head.slice(0, 10)} could be made**: ${why}.`;
  if (old === undefined) return `${notice}\n`;
  // A plan may hold the text of the end, too.
  const end = old.startsWith(noticeStart) ? old.indexOf(noticeEnd) : -1;
  const plan = old.slice(end < 0 ? marker.length : end + noticeEnd.length);
  const text = `${notice} What follows is outdated.\n${noticeEnd}${plan}`;
  return text.length > longest ? `${notice}\n` : text;
}

const file = process.argv[2] ?? "plan.md";
const plan = existsSync(file) ? readFileSync(file, "utf8") : undefined;
if (plan !== undefined && !plan.startsWith(marker)) throw new Error(`the plan does not begin with ${marker}`);
if (plan !== undefined && plan.length > longest)
  throw new Error(`the plan has ${plan.length} characters, ${longest} at most can be posted`);

const pull = await call("GET", `/pulls/${number}`);
// A slow run must not overwrite the comment of a newer one.
if (pull.state !== "open" || pull.head.sha !== head)
  console.log(`pull request ${number} is closed or has another head: nothing to comment on`);
else {
  const comment = await ownComment();
  const body = plan ?? withoutPlan(comment?.body);
  if (comment === undefined) await call("POST", `/issues/${number}/comments`, { body });
  else await call("PATCH", `/issues/comments/${comment.id}`, { body });
  console.log(`${comment === undefined ? "commented on" : "edited the comment on"} pull request ${number}`);
}
