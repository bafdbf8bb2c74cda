import { createHash } from "node:crypto";
import { ApiObject } from "cdk8s";
import { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1";
import { workloadLabels } from "./workload-labels.ts";

/** The only image that programs of ours run on: Node.js with long-term support, for every architecture that K3s runs on. */
const runtime = {
  image:
    "docker.io/library/node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e",
} as const;

const programFolder = "/program";
const programFile = "main.js";
const configurationFolder = "/configuration";
const configurationFile = "configuration.json";

/** A program of ours that runs in the cluster. */
export interface ProgramProps {
  /** The one script that it is: `import text from "../programs/x/main.ts?program"`. */
  readonly text: string;
  /** What it is told, written as JSON. */
  readonly configuration: object;
}

/**
 * The ConfigMaps of a program and of what it is told, and what a pod needs to run it: no image of its own, and no package. Their names
 * tell what they hold, so that pods are replaced as soon as either changes, and one that still runs the old text keeps it.
 */
export class Program extends Construct {
  /** What its container has, beside rights, resources and probes. The program finds its configuration by its first argument. */
  readonly container: {
    readonly image: string;
    readonly command: string[];
    readonly volumeMounts: { readonly name: string; readonly mountPath: string; readonly readOnly: true }[];
  };

  /** Volumes of its pod. */
  readonly volumes: { readonly name: string; readonly configMap: { readonly name: string } }[];

  constructor(scope: Construct, id: string, { text, configuration }: ProgramProps) {
    super(scope, id);
    const program = this.add("program", programFile, text);
    const told = this.add("configuration", configurationFile, `${JSON.stringify(configuration, undefined, 2)}\n`);
    this.volumes = [program, told];
    this.container = {
      image: runtime.image,
      command: ["node", `${programFolder}/${programFile}`, `${configurationFolder}/${configurationFile}`],
      volumeMounts: [
        { name: program.name, mountPath: programFolder, readOnly: true },
        { name: told.name, mountPath: configurationFolder, readOnly: true },
      ],
    };
  }

  private add(volume: string, file: string, text: string) {
    const { name, labels } = workloadLabels(this);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
    const configMap = { name: `${name}-${volume}-${hash}` };
    new ApiObject(this, volume, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { ...configMap, labels },
      immutable: true,
      data: { [file]: text },
    } satisfies IConfigMap);
    return { name: volume, configMap };
  }
}
