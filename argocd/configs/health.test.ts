import fengari from "fengari";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json } from "../../lib/kubernetes/manifest.ts";
import { applicationHealth, healthChecks, helmChartHealth } from "./health.ts";

const { lua, lauxlib, lualib, to_luastring: text } = fengari;
type State = ReturnType<typeof lauxlib.luaL_newstate>;

/** Runs a health check as Argo CD does: the object as global `obj`, nothing but the basic and the table library. */
function healthOf(script: string, object: Json): { status: string | null; message: string | null } {
  const state = lauxlib.luaL_newstate();
  lauxlib.luaL_requiref(state, text("_G"), lualib.luaopen_base, true);
  lauxlib.luaL_requiref(state, text("table"), lualib.luaopen_table, true);
  push(state, object);
  lua.lua_setglobal(state, text("obj"));
  const failed = lauxlib.luaL_dostring(state, text(script)) !== lua.LUA_OK;
  if (failed) throw new Error(lua.lua_tojsstring(state, -1) ?? "no message");
  return { status: stringField(state, "status"), message: stringField(state, "message") };
}

function push(state: State, value: Json): void {
  if (typeof value === "string") lua.lua_pushstring(state, text(value));
  else if (typeof value === "number") lua.lua_pushnumber(state, value);
  else if (typeof value === "boolean") lua.lua_pushboolean(state, value);
  else if (isJsonObject(value)) {
    lua.lua_createtable(state, 0, 0);
    for (const [key, member] of Object.entries(value)) {
      push(state, member);
      lua.lua_setfield(state, -2, text(key));
    }
  } else if (value === null) lua.lua_pushnil(state);
  else {
    lua.lua_createtable(state, 0, 0);
    value.forEach((item, position) => {
      push(state, item);
      lua.lua_rawseti(state, -2, position + 1);
    });
  }
}

function stringField(state: State, key: string): string | null {
  lua.lua_getfield(state, -1, text(key));
  const value = lua.lua_tojsstring(state, -1);
  lua.lua_pop(state, 1);
  return value;
}

const source = { repoURL: "https://git.example.com/platform.git", path: "dist/test/web", targetRevision: "HEAD" };
const chart = { repoURL: "https://charts.example.com", chart: "web", targetRevision: "1.0.0" };
const newChart = { ...chart, targetRevision: "1.1.0" };

/** An Application with this status, whose source the controller has read. */
function application(status: Record<string, Json>, more: Record<string, Json> = {}): Json {
  const sync = { status: "Synced", comparedTo: { destination: {}, source } };
  return { spec: { source }, status: { sync, ...status }, ...more };
}

const history = [{ id: 0, revision: "a" }];
const succeeded = { phase: "Succeeded", message: "successfully synced" };
const outOfSync = { status: "OutOfSync", comparedTo: { destination: {}, source } };

describe("applicationHealth", () => {
  it.each<[string, Json, string, string]>([
    ["an object without a status", { spec: { source } }, "Progressing", "the source has not been read yet"],
    ["compared, but without health", application({}), "Progressing", ""],
    ["synced and healthy", application({ history, health: { status: "Healthy" } }), "Healthy", ""],
    ["in the cluster before its Application", application({ health: { status: "Healthy" } }), "Healthy", ""],
    [
      "healthy only because nothing of it exists yet",
      application({ sync: outOfSync, health: { status: "Healthy" } }),
      "Progressing",
      "never synced",
    ],
    [
      "missing before its first sync",
      application({ health: { status: "Missing" } }),
      "Progressing",
      "never synced, now Missing",
    ],
    [
      "a sync requested",
      application({ history, health: { status: "Healthy" } }, { operation: { sync: {} } }),
      "Progressing",
      "a sync is about to start",
    ],
    [
      "its first sync running",
      application({
        health: { status: "Healthy" },
        operationState: { phase: "Running", message: "waiting for a hook" },
      }),
      "Progressing",
      "waiting for a hook",
    ],
    [
      "its first sync retrying",
      application({ operationState: { phase: "Running", retryCount: 2, message: "no matches for kind. Retrying" } }),
      "Progressing",
      "no matches for kind. Retrying",
    ],
    [
      "its first sync given up",
      application({
        health: { status: "Missing" },
        operationState: { phase: "Failed", message: "no matches for kind" },
      }),
      "Degraded",
      "no matches for kind",
    ],
    [
      "its first sync in error, without a word",
      application({ operationState: { phase: "Error" } }),
      "Degraded",
      "the last sync failed",
    ],
    [
      "never synced, because its source cannot be rendered",
      application({ conditions: [{ type: "ComparisonError", message: "chart not found" }] }),
      "Degraded",
      "chart not found",
    ],
    [
      "a condition that only warns",
      application({
        history,
        health: { status: "Healthy" },
        conditions: [{ type: "OrphanedResourceWarning", message: "1" }],
      }),
      "Healthy",
      "",
    ],
    [
      "rolling out for the first time",
      application({
        history,
        operationState: succeeded,
        health: { status: "Progressing", message: "apps/Deployment:web" },
      }),
      "Progressing",
      "apps/Deployment:web",
    ],
    [
      "being synced again",
      application({ history, health: { status: "Healthy" }, operationState: { phase: "Running", message: "wave 1" } }),
      "Progressing",
      "wave 1",
    ],
    [
      "being terminated",
      application({ history, operationState: { phase: "Terminating", message: "terminating" } }),
      "Progressing",
      "terminating",
    ],
    [
      "degraded after it was deployed",
      application({ history, operationState: succeeded, health: { status: "Degraded" } }),
      "Healthy",
      "deployed before, now Degraded",
    ],
    [
      "failing to sync after it was deployed",
      application({
        history,
        health: { status: "Degraded" },
        operationState: { phase: "Failed", message: "forbidden" },
      }),
      "Healthy",
      "deployed before, now failing: forbidden",
    ],
    [
      "retrying after it was deployed",
      application({
        history,
        health: { status: "Healthy" },
        operationState: { phase: "Running", retryCount: 1, message: "forbidden" },
      }),
      "Healthy",
      "deployed before, now failing: forbidden",
    ],
    [
      "not rendered any more after it was deployed",
      application({
        history,
        health: { status: "Unknown" },
        conditions: [{ type: "InvalidSpecError", message: "no project" }],
      }),
      "Healthy",
      "deployed before, now failing: no project",
    ],
    [
      "a new chart version that the controller has not seen",
      {
        spec: { sources: [newChart, source] },
        status: { history, health: { status: "Healthy" }, sync: { comparedTo: { sources: [chart, source] } } },
      },
      "Progressing",
      "the source has not been read yet",
    ],
    [
      "the same two sources",
      {
        spec: { sources: [chart, source] },
        status: {
          history,
          health: { status: "Healthy" },
          sync: { comparedTo: { source: {}, sources: [chart, source] } },
        },
      },
      "Healthy",
      "",
    ],
    [
      "a second source that the controller has not seen",
      {
        spec: { sources: [source, chart] },
        status: { history, health: { status: "Healthy" }, sync: { comparedTo: { source } } },
      },
      "Progressing",
      "the source has not been read yet",
    ],
  ])("%s", (_, object, status, message) => {
    expect(healthOf(applicationHealth, object)).toEqual({ status, message });
  });
});

describe("helmChartHealth", () => {
  it.each<[string, Json, string, string]>([
    ["new", {}, "Progressing", "waiting for the helm-controller"],
    [
      "taken up",
      {
        status: {
          jobName: "helm-install-argocd",
          conditions: [
            { type: "JobCreated", status: "True" },
            { type: "Failed", status: "False" },
          ],
        },
      },
      "Healthy",
      "installed by job helm-install-argocd",
    ],
    [
      "given up",
      {
        status: {
          jobName: "helm-install-argocd",
          conditions: [{ type: "Failed", status: "True", message: "Job has reached the number of retries" }],
        },
      },
      "Degraded",
      "Job has reached the number of retries",
    ],
  ])("%s", (_, object, status, message) => {
    expect(healthOf(helmChartHealth, object)).toEqual({ status, message });
  });
});

it("offers each check under the key that argocd-cm wants", () => {
  expect(healthChecks).toEqual({
    "resource.customizations.health.argoproj.io_Application": applicationHealth,
    "resource.customizations.health.helm.cattle.io_HelmChart": helmChartHealth,
  });
});

it("fails where a script uses a library that Argo CD does not open", () => {
  expect(() => healthOf('return { status = string.upper("healthy") }', {})).toThrow("attempt to index a nil value");
});
