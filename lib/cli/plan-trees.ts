import { join, resolve } from "node:path";
import type { ChartLock } from "../charts/lock.ts";
import { ConfigError, quote } from "../errors.ts";
import { readLock } from "../helm/lock-file.ts";
import { inRepository, outputFolder } from "../layout/paths.ts";
import type { Side } from "../plan/document.ts";
import { ChangedFolder } from "../repository/changed-folder.ts";
import { compareTrees, compareWithRevision, type TreeComparison } from "../repository/compare-trees.ts";
import { Folder } from "../repository/folder.ts";
import { Git } from "../repository/git.ts";
import type { Sources } from "../repository/load.ts";
import { findHead, findRevision, type Revision } from "../repository/revision.ts";
import { RevisionTree } from "../repository/revision-tree.ts";
import type { Tree } from "../repository/tree.ts";
import { outputOf } from "../synth/output.ts";
import { previewDist, type WritePreview } from "../writer/write-dist.ts";
import { refuseInterruptedWrite } from "./interrupted-write.ts";
import { lockAt } from "./revision-charts.ts";
import { synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can say about the two sides. */
export interface SideOptions {
  readonly base?: string;
  readonly head?: string;
  readonly from?: string;
  readonly to?: string;
}

/** One tree, and what a person writes before the path of a file in it. */
interface TreeSide extends Side {
  readonly prefix: string;
  /** The digests of its charts. */
  readonly lock: ChartLock;
}

/** Two trees, and what a person writes before the path of a file in each. */
export interface PlanTrees extends TreeComparison {
  readonly base: TreeSide;
  readonly head: TreeSide & { readonly tree: Tree };
  /** Files of `dist/` that are not what the sources make. */
  readonly stale: readonly string[];
}

/** Whether the later side is what the sources make. */
export function readsSources({ head, from, to }: SideOptions): boolean {
  return head === undefined && from === undefined && to === undefined;
}

/**
 * The sides: two folders or two commits as they are, or a commit and what `synth` would make of `dist/` now.
 * @throws ConfigError when a side is not there or cannot be read, or when the sources have mistakes
 */
export function treesOf(sources: Sources, options: SideOptions, terminal: Terminal): PlanTrees {
  const { base, head, from, to } = options;
  const ofFolders = [from, to].filter((each) => each !== undefined).length;
  if (ofFolders === 1 || (ofFolders === 2 && (base ?? head) !== undefined)) throw new ConfigError(unclear(options));
  if (from !== undefined && to !== undefined) return betweenFolders(from, to);
  if (head === undefined) refuseInterruptedWrite(resolve(sources.root, outputFolder));
  const git = new Git(sources.root, process.env);
  const later = findHead(git, head);
  const earlier = findRevision(git, base, later);
  const side = sideAt(git, earlier);
  if (head !== undefined) {
    const tree = new RevisionTree(git, later, outputFolder);
    return {
      ...compareWithRevision(git, earlier, outputFolder, tree),
      base: side,
      head: { ...sideAt(git, later), tree },
      stale: [],
    };
  }
  const { written, removed } = madeNow(sources, terminal);
  const tree = new ChangedFolder(resolve(sources.root, outputFolder), written, removed);
  return {
    ...compareWithRevision(git, earlier, outputFolder, tree),
    base: side,
    head: { name: "working tree", commit: later.commit, prefix: inRepository(""), lock: readLock(sources.root), tree },
    stale: [...written.keys(), ...removed].sort(),
  };
}

function sideAt(git: Git, { name, commit }: Revision): TreeSide {
  return { name, commit, prefix: `${name}:${inRepository("")}`, lock: lockAt(git, { commit }) };
}

function betweenFolders(from: string, to: string): PlanTrees {
  const tree = new Folder(resolve(to));
  return {
    ...compareTrees(new Folder(resolve(from)), tree),
    base: { name: from, commit: null, prefix: join(from, "/"), lock: readLock(resolve(from, "..")) },
    head: { name: to, commit: null, prefix: join(to, "/"), lock: readLock(resolve(to, "..")), tree },
    stale: [],
  };
}

/** What `synth` would write. */
function madeNow(sources: Sources, terminal: Terminal): WritePreview {
  const { finished, mistakes } = synthClusters(sources, [], terminal);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return previewDist(
    resolve(sources.root, outputFolder),
    finished.map(({ cluster }) => cluster.name),
    finished.flatMap((each) => outputOf(each)),
    { removeOtherClusters: true },
  );
}

function unclear({ base, head, from, to }: SideOptions) {
  const given = Object.entries({ base, head, from, to }).filter(([, value]) => value !== undefined);
  return {
    where: "plan",
    what: "cannot tell what to compare",
    got: given.map(([name, value]) => `--${name} ${quote(value)}`).join(" "),
    fix: "give --base, --head or both, or both --from and --to",
  };
}
