/** What a source gets that imports a Lua script: its text. */
declare module "*.lua" {
  const text: string;
  export default text;
}

/** What a source gets that imports a picture: its text. */
declare module "*.svg" {
  const text: string;
  export default text;
}

/** What a source gets that imports a program of the cluster: the text of the one script that it becomes. */
declare module "*?program" {
  const text: string;
  export default text;
}
