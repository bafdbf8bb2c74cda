/** The part of Fengari, a Lua interpreter in JavaScript, that the tests use. It brings no types of its own. */
declare module "fengari" {
  type State = { readonly state: unique symbol };
  type Opener = (state: State) => number;

  const fengari: {
    readonly to_luastring: (text: string) => Uint8Array;
    readonly lua: {
      readonly LUA_OK: number;
      readonly lua_createtable: (state: State, positions: number, keys: number) => void;
      readonly lua_getfield: (state: State, index: number, key: Uint8Array) => number;
      readonly lua_pop: (state: State, count: number) => void;
      readonly lua_pushboolean: (state: State, value: boolean) => void;
      readonly lua_pushcfunction: (state: State, call: (state: State) => number) => void;
      readonly lua_pushnil: (state: State) => void;
      readonly lua_pushnumber: (state: State, value: number) => void;
      readonly lua_pushstring: (state: State, value: Uint8Array) => void;
      readonly lua_rawseti: (state: State, index: number, position: number) => void;
      readonly lua_setfield: (state: State, index: number, key: Uint8Array) => void;
      readonly lua_setglobal: (state: State, name: Uint8Array) => void;
      readonly lua_tonumber: (state: State, index: number) => number;
      readonly lua_tojsstring: (state: State, index: number) => string | null;
    };
    readonly lauxlib: {
      readonly luaL_dostring: (state: State, script: Uint8Array) => number;
      readonly luaL_newstate: () => State;
      readonly luaL_requiref: (state: State, name: Uint8Array, open: Opener, global: boolean) => void;
    };
    readonly lualib: { readonly luaopen_base: Opener; readonly luaopen_table: Opener };
  };
  export default fengari;
}
