import { clipped } from "../visible.ts";
import { counted } from "../wording.ts";
import { apiRows } from "./api.ts";
import { applicationRows } from "./applications.ts";
import { archiveRows, snapshotRows } from "./backups.ts";
import { certificateRows, servingRows } from "./certificates.ts";
import type { Declared } from "./declared.ts";
import type { Evidence } from "./evidence.ts";
import { fileRows } from "./files.ts";
import { nodeRows } from "./nodes.ts";
import { orphanRows } from "./orphans.ts";
import { routeRows } from "./routes.ts";
import { areas, fail, type Row, warn } from "./row.ts";
import { secretName, secretRows } from "./secrets.ts";

/** More of one area nobody reads, and only a broken or hostile cluster has them. */
const mostRows = 500;
const longestName = 300;
const longestText = 1000;

/** Everything that was asked, judged; area by area. */
export function verdict(declared: Declared, evidence: Evidence): Row[] {
  const rows = rowsOf(declared, evidence);
  return areas.flatMap((area) => limited(rows.filter((row) => row.area === area))).map(cut);
}

function limited(rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  const rest = rows.slice(mostRows);
  if (first === undefined || rest.length === 0) return rows;
  const { area } = first;
  const found = counted(rest.length, "further row");
  const isBad = rest.some(({ status }) => status === "fail");
  const fix = "correct what is shown, and look again";
  return [...rows.slice(0, mostRows), { area, name: "more", ...(isBad ? fail(found, fix) : warn(found, fix)) }];
}

function cut(row: Row): Row {
  return { ...row, name: clipped(row.name, longestName), text: clipped(row.text, longestText) };
}

function rowsOf(declared: Declared, evidence: Evidence): Row[] {
  const { cluster } = declared;
  const { now, api, nodes, applications, certificates, serving, secrets, snapshots, tracked, routes, files } = evidence;
  return [
    ...(api === undefined ? [] : apiRows(cluster, api)),
    ...(nodes === undefined ? [] : nodeRows(cluster, nodes)),
    ...(applications === undefined ? [] : applicationRows(declared.applications, applications, now)),
    ...(certificates === undefined ? [] : certificateRows(certificates, now)),
    ...(serving === undefined ? [] : servingRows(serving, now)),
    ...(secrets === undefined ? [] : secretRows(declared.secrets, (place) => secrets.get(secretName(place)))),
    ...(snapshots === undefined ? [] : snapshotRows(cluster, snapshots, now)),
    ...(nodes === undefined ? [] : archiveRows(cluster, nodes, now)),
    ...(tracked === undefined || applications === undefined ? [] : orphanRows(declared.objects, applications, tracked)),
    ...(routes === undefined ? [] : routeRows(routes, now, declared)),
    ...(files === undefined ? [] : fileRows(cluster.name, files)),
  ];
}
