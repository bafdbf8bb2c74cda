/**
 * Writes `../data/*.generated.json` from what an API server says of itself and from what `facts/` knows better: `npm run schemas`,
 * with the documents of this folder; `npm run schemas -- <folder>`, with others; `npm run schemas -- --cluster`, with those of the
 * cluster that kubectl is set to.
 */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentsOfCluster } from "./cluster.ts";
import { dataOf } from "./data.ts";
import { documentsIn } from "./folder.ts";
import { readFacts } from "./read-facts.ts";

const data = join(import.meta.dirname, "../data");
const [source = join(import.meta.dirname, "documents")] = process.argv.slice(2);
const files = dataOf(source === "--cluster" ? documentsOfCluster() : documentsIn(source), readFacts());

for (const file of readdirSync(data)) rmSync(join(data, file));
for (const [file, text] of files) writeFileSync(join(data, file), text);
