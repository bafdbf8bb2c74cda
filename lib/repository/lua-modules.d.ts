/** What a source gets that imports a Lua script: its text. */
declare module "*.lua" {
  const text: string;
  export default text;
}
