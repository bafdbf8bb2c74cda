import { apiRows } from "./api.ts";
import { applicationRows } from "./applications.ts";
import { snapshotRows } from "./backups.ts";
import { certificateRows, servingRows } from "./certificates.ts";
import type { Declared } from "./declared.ts";
import type { Evidence } from "./evidence.ts";
import { fileRows } from "./files.ts";
import { nodeRows } from "./nodes.ts";
import { orphanRows } from "./orphans.ts";
import { routeRows } from "./routes.ts";
import type { Row } from "./row.ts";
import { secretName, secretRows } from "./secrets.ts";

/** Everything that was asked, judged; area by area. */
export function verdict(declared: Declared, evidence: Evidence): Row[] {
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
    ...(tracked === undefined || applications === undefined ? [] : orphanRows(declared.objects, applications, tracked)),
    ...(routes === undefined ? [] : routeRows(routes, now, declared)),
    ...(files === undefined ? [] : fileRows(cluster.name, files)),
  ];
}
