/** What a source gets that imports a YAML file: see `importedYaml`. */
declare module "*.yaml" {
  const data: import("../kubernetes/manifest.ts").Json;
  export default data;
}

declare module "*.yml" {
  const data: import("../kubernetes/manifest.ts").Json;
  export default data;
}
