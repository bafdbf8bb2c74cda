import { lstatSync, mkdirSync, renameSync, rmSync, type Stats, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ConfigError } from "../errors.ts";
import { stagingFolder } from "../layout/left-out.ts";
import type { Difference } from "./compare-dist.ts";
import { interruptedWrite, type Journal, readJournal } from "./journal.ts";
import type { Entry } from "./output-tree.ts";
import { survey } from "./survey.ts";

// A kill at any instant leaves the old tree, the new one, or a journal:
//
// 1. Everything new is written below `new/`. Nothing else changes, so nearly all that can fail fails here.
// 2. The journal appears, by a rename and so at once. It lists the paths to take away and the paths to put in place.
// 3. Each path to take away moves to `old/`, then each new entry moves from `new/` into its place. In both folders an entry's
//    name is its position in the journal's list.
// 4. The journal is removed. The write is done, and what is left of the folder means nothing.
//
// Whoever finds a journal undoes its moves. Which of them were made is seen from `old/` and `new/`.
//
// Nothing is synced to the disk: the kernel keeps what a killed process has written. A power cut may lose it, but then Git
// shows the difference and the next synth writes it again; syncing every file would cost more than all the rest.

/** Makes the output folder what it should be, or leaves it as it was and throws. */
export function applyDifference(outDir: string, { outgoing, incoming }: Difference): void {
  const staging = `${outDir}/${stagingFolder}`;
  const journal: Journal = { outgoing, incoming: [...incoming.keys()] };
  try {
    makeFolders(staging);
    for (const [i, entry] of [...incoming.values()].entries()) writeEntry(`${staging}/new/${i}`, entry);
    writeFileSync(`${staging}/journal.tmp`, JSON.stringify(journal));
    renameSync(`${staging}/journal.tmp`, `${staging}/journal.json`);
    try {
      for (const [i, path] of journal.outgoing.entries()) renameSync(`${outDir}/${path}`, `${staging}/old/${i}`);
      for (const [i, path] of journal.incoming.entries()) renameSync(`${staging}/new/${i}`, `${outDir}/${path}`);
      unlinkSync(`${staging}/journal.json`);
    } catch (error) {
      undo(outDir, journal);
      throw error;
    }
  } finally {
    try {
      if (interruptedWrite(outDir) === undefined) removeStaging(outDir);
    } catch {
      // The outcome stands. The next write begins with this, too, and then says why it cannot.
    }
  }
}

/**
 * Undoes an interrupted write and removes what it left.
 * @throws ConfigError when something that is not ours has been put below an entry that is to go
 */
export function undoInterruptedWrite(outDir: string): void {
  const file = interruptedWrite(outDir);
  if (file !== undefined) {
    const journal = readJournal(file);
    const problems = journal.incoming.flatMap((path, i) => {
      const found = find(`${outDir}/${stagingFolder}/new/${i}`) === undefined ? find(`${outDir}/${path}`) : undefined;
      return found === undefined ? [] : survey(outDir, path, found).problems;
    });
    if (problems.length > 0) throw new ConfigError(problems);
    undo(outDir, journal);
  }
  removeStaging(outDir);
}

function undo(outDir: string, { outgoing, incoming }: Journal): void {
  const staging = `${outDir}/${stagingFolder}`;
  makeFolders(staging); // Git, which may have carried the folder here, does not keep empty ones.
  for (const [i, path] of incoming.entries()) moveBack(`${outDir}/${path}`, `${staging}/new/${i}`);
  for (const [i, path] of outgoing.entries()) moveBack(`${staging}/old/${i}`, `${outDir}/${path}`);
  unlinkSync(`${staging}/journal.json`);
}

/** What a person has restored or removed since stays so. */
function moveBack(from: string, to: string): void {
  if (find(from) !== undefined && find(to) === undefined && find(dirname(to)) !== undefined) renameSync(from, to);
}

function makeFolders(staging: string): void {
  mkdirSync(`${staging}/new`, { recursive: true });
  mkdirSync(`${staging}/old`, { recursive: true });
}

function removeStaging(outDir: string): void {
  rmSync(`${outDir}/${stagingFolder}`, { recursive: true, force: true });
}

function writeEntry(path: string, entry: Entry): void {
  if (typeof entry === "string") {
    writeFileSync(path, entry);
  } else {
    mkdirSync(path);
    for (const [name, below] of entry) writeEntry(`${path}/${name}`, below);
  }
}

function find(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
