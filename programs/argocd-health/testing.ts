import fengari from "fengari";
import { isJsonObject, type Json } from "../../lib/kubernetes/manifest.ts";

const { lua, lauxlib, lualib, to_luastring: text } = fengari;
type State = ReturnType<typeof lauxlib.luaL_newstate>;

/** Argo CD offers of `os` what is harmless, and only to those who require it. */
const requireOs = `local now, date = now, date
function require(name)
  assert(name == "os", "no module " .. name)
  return { time = function() return now end, date = date }
end`;

/** The one format of `os.date` that programs use: RFC 3339 in UTC. */
function date(state: State): number {
  const format = lua.lua_tojsstring(state, 1);
  if (format !== "!%Y-%m-%dT%H:%M:%SZ") throw new Error(`unknown format ${format}`);
  const time = new Date(lua.lua_tonumber(state, 2) * 1000).toISOString();
  lua.lua_pushstring(state, text(time.replace(/\.\d+/, "")));
  return 1;
}

/**
 * Runs a health check as Argo CD does: the object as global `obj`, the basic and the table library, and two functions of `os`.
 * @param now the time of the clock, as RFC 3339
 * @throws Error with Lua's message
 */
export function healthOf(script: string, object: Json, now: string): { status: string | null; message: string | null } {
  const state = lauxlib.luaL_newstate();
  lauxlib.luaL_requiref(state, text("_G"), lualib.luaopen_base, true);
  lauxlib.luaL_requiref(state, text("table"), lualib.luaopen_table, true);
  push(state, Date.parse(now) / 1000);
  lua.lua_setglobal(state, text("now"));
  lua.lua_pushcfunction(state, date);
  lua.lua_setglobal(state, text("date"));
  run(state, requireOs);
  push(state, object);
  lua.lua_setglobal(state, text("obj"));
  run(state, script);
  return { status: stringField(state, "status"), message: stringField(state, "message") };
}

function run(state: State, script: string): void {
  const failed = lauxlib.luaL_dostring(state, text(script)) !== lua.LUA_OK;
  if (failed) throw new Error(lua.lua_tojsstring(state, -1) ?? "no message");
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
