/** The folder of the repository that everything generated lies in. */
export const outputFolder = "dist";

/** Folders of this name hold what a person applies, in a tree of one cluster or of many. */
export const bootstrapName = "bootstrap";

/** The folder of the repository with definitions of kinds that are known and not synced. */
export const definitionsFolder = "infrastructure/crds";

/** The source file of a cluster, from the root of the repository. */
export function overlayFile(cluster: string): string {
  return `infrastructure/overlays/${cluster}.ts`;
}

/** From the root of the repository, where `path` is relative to the output folder. */
export function inRepository(path: string): string {
  return `${outputFolder}/${path}`;
}

/** The folder with what Argo CD syncs for an application. */
export function applicationFolder(cluster: string, application: string): string {
  return `${cluster}/${application}`;
}

/** The folder with what a person applies for an application before Argo CD runs. */
export function bootstrapFolder(cluster: string, application: string): string {
  return `${cluster}/${bootstrapName}/${application}`;
}

/** Everything that a person brings to the hosts of a cluster: their files, the scripts, and what Argo CD begins with. */
export function bundleFolder(cluster: string): string {
  return `${cluster}/${bootstrapName}`;
}

/** A file of it, as `inBundle` names it. */
export function bundleFile(cluster: string, path: string): string {
  return `${bundleFolder(cluster)}/${path}`;
}

/** From the folder that a person brings to the hosts of a cluster. */
export function inBundle(path: string): string {
  return path.slice(path.indexOf(`/${bootstrapName}/`) + bootstrapName.length + 2);
}

/** What one node gets. */
export function nodeFolder(cluster: string, node: string): string {
  return `${bundleFolder(cluster)}/${nodesName}/${node}`;
}

/** A file of a node's host, at its place below the root. */
export function hostFile(cluster: string, node: string, path: string): string {
  return `${nodeFolder(cluster, node)}/files${path}`;
}

/** The SHA-256 sums of all of them, as `sha256sum --check` reads them at the root of the host. */
export function hostSumsFile(cluster: string, node: string): string {
  return `${nodeFolder(cluster, node)}/files.sha256`;
}

/** What scripts are told of a node. */
export function nodeEnvironmentFile(cluster: string, node: string): string {
  return `${nodeFolder(cluster, node)}/node.env`;
}

/** A file of the Mac that a node is a virtual machine on. */
export function macFile(cluster: string, node: string, name: string): string {
  return `${nodeFolder(cluster, node)}/mac/${name}`;
}

/** What scripts are told of a cluster. */
export function clusterEnvironmentFile(cluster: string): string {
  return `${bundleFolder(cluster)}/cluster.env`;
}

/** A script that hosts run. */
export function scriptFile(cluster: string, name: string): string {
  return `${bundleFolder(cluster)}/${scriptsName}/${name}`;
}

/** Names below `bootstrap/` that are no application's. */
export const nodesName = "nodes";
export const scriptsName = "scripts";

/** The script of the repository that begins what is in a package. */
export const packageInstaller = "bootstrap/package/install.sh";

/** The folder of the repository with the scripts that hosts run. */
export const hostScriptsFolder = "bootstrap/scripts";

/** The description of a cluster for people. */
export function readmeFile(cluster: string): string {
  return `${cluster}/README.md`;
}

/** What to do when something of a cluster is lost. */
export function recoveryFile(cluster: string): string {
  return `${cluster}/RECOVERY.md`;
}

/** The folder of an application's own that holds the definitions of its chart. */
export const definitionsName = "crds";

/** What the objects of an application's chart were made from, beside them. */
export function renderRecordFile(cluster: string, application: string): string {
  return `${applicationFolder(cluster, application)}/${renderRecordName}`;
}

/** No name of a manifest: Argo CD does not read it. */
const renderRecordName = "render.lock";

/** What a cluster says of itself to charts. Its name is not that of a file with objects, so that nobody takes it for one. */
export function capabilitiesFile(cluster: string): string {
  return `${cluster}/capabilities.txt`;
}

/** From the folder of a cluster, as its README writes it. */
export function inCluster(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}

/** Whether a person applies what a file holds, in a tree of one cluster or of many. */
export function isBootstrap(path: string): boolean {
  return /(?:^|\/)bootstrap\//.test(path);
}

/** The place of the same file among what Argo CD syncs. */
export function syncedPath(bootstrapPath: string): string {
  return bootstrapPath.replace(/(^|\/)bootstrap\//, "$1");
}

/** The folder that a file lies in; empty at the root. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}
