// Serves the Git repositories of a folder by HTTPS, to whoever may connect and for reading only:
//
//   node ci/end-to-end/git-server.mjs FOLDER ADDRESS PORT CERTIFICATE KEY
//
// What Git says of its own server goes through a program of Git's, as any web server would run it.
// @see https://git-scm.com/docs/git-http-backend
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";

const [folder = "", address = "", port = "", certificate = "", key = ""] = process.argv.slice(2);

const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
  const { pathname, search } = new URL(request.url ?? "/", "https://server");
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    PATH: process.env.PATH,
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: "1",
    // Whoever runs the server may own other files than the repositories.
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
    REQUEST_METHOD: request.method,
    PATH_INFO: decodeURIComponent(pathname),
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: request.headers["content-type"] ?? "",
    HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
    GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
  };
  const backend = spawn("git", ["http-backend"], { env, stdio: ["pipe", "pipe", "inherit"] });
  request.pipe(backend.stdin);
  // A client that goes away.
  backend.stdin.on("error", () => {});
  response.on("close", () => backend.stdout.destroy());
  let head = Buffer.alloc(0);
  const readHead = (/** @type {Buffer} */ chunk) => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    backend.stdout.off("data", readHead);
    for (const line of head.subarray(0, end).toString("latin1").split("\r\n")) {
      const [, name = "", value = ""] = /^([^:]+): *(.*)$/.exec(line) ?? [];
      if (name.toLowerCase() === "status") response.statusCode = Number.parseInt(value, 10);
      else if (name !== "") response.setHeader(name, value);
    }
    response.write(head.subarray(end + 4));
    backend.stdout.pipe(response);
  };
  backend.stdout.on("data", readHead);
  backend.on("close", () => {
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

server.listen(Number(port), address, () => console.log(`serving ${folder} on ${address}:${portOf(server.address())}`));

/** @param {ReturnType<typeof server.address>} bound */
function portOf(bound) {
  return typeof bound === "object" ? bound?.port : bound;
}
