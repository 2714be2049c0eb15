declare module 'fengari' {
  /** An instance of Lua with its stack. */
  interface LuaState {
    readonly stackOwner: 'lua';
  }
  export function to_luastring(text: string): Uint8Array;
  export const lauxlib: {
    luaL_newstate(): LuaState;
    luaL_loadstring(state: LuaState, source: Uint8Array): number;
  };
  export const lualib: { luaL_openlibs(state: LuaState): void };
  export const lua: {
    readonly LUA_OK: number;
    lua_pcall(state: LuaState, argumentCount: number, resultCount: number, handler: number): number;
    lua_tojsstring(state: LuaState, index: number): string;
  };
}
