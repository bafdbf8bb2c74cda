import type { Json } from "../../kubernetes/manifest.ts";
import { placeOf } from "../../layout/place.ts";
import { fileType } from "../subject.ts";
import { danger, type RiskRule } from "./rule.ts";

const external = "external";

/**
 * A datastore beside K3s that comes or goes: what it is reached by is in no file of a node that is in Git, so that nothing else shows it.
 * From a file to embedded etcd K3s' own configuration tells.
 */
export const datastore: RiskRule = ({ type, object, before, after }) => {
  if (type !== fileType || placeOf(object.name).kind !== "cluster-environment") return [];
  const [was, is] = [datastoreOf(before?.data), datastoreOf(after?.data)];
  if (was === undefined || is === undefined || was === is || ![was, is].includes(external)) return [];
  const message = `the datastore goes from ${was} to ${is}: servers start on one where nothing of this cluster is: put it back, or build a new cluster`;
  return [danger("k3s-setting-fixed", message)];
};

/** As scripts of hosts are told. */
function datastoreOf(environment: Json | undefined): string | undefined {
  return typeof environment === "string" ? /^DATASTORE='(.*)'$/m.exec(environment)?.[1] : undefined;
}
