import { helmVersion } from "../../charts/helm-version.ts";
import { Helm } from "../helm-command.ts";

/** The Helm of this machine, if it has the one that renders charts. */
export const realHelm = await Helm.find(process.env).catch(() => undefined);

/** What the name of a test ends with that needs it. */
export const skippedWithoutHelm = realHelm === undefined ? `: skipped, Helm ${helmVersion} is not installed` : "";
