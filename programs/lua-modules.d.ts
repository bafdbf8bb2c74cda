/** What a source gets that imports a program in Lua: its text. */
declare module "*.lua" {
  const program: string;
  export default program;
}
