import { Construct } from "constructs";
import { ImmutableConfigMap } from "./immutable-config-map.ts";
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
 * The ConfigMaps of a program and of what it is told, and what a pod needs to run it: no image of its own, and no package. The program
 * finds its configuration by its first argument.
 */
export class Program extends Construct {
  /** What its container has, beside rights, resources and probes. */
  readonly container: {
    readonly image: string;
    readonly command: string[];
    readonly volumeMounts: { readonly name: string; readonly mountPath: string; readonly readOnly: true }[];
  };

  /** Volumes of its pod. */
  readonly volumes: { readonly name: string; readonly configMap: { readonly name: string } }[];

  constructor(scope: Construct, id: string, { text, configuration }: ProgramProps) {
    super(scope, id);
    const { name, labels } = workloadLabels(this);
    const program = new ImmutableConfigMap(this, "Program", {
      prefix: `${name}-program`,
      labels,
      files: { [programFile]: text },
    });
    const told = new ImmutableConfigMap(this, "Configuration", {
      prefix: `${name}-configuration`,
      labels,
      files: { [configurationFile]: `${JSON.stringify(configuration, undefined, 2)}\n` },
    });
    this.volumes = [
      { name: "program", configMap: { name: program.name } },
      { name: "configuration", configMap: { name: told.name } },
    ];
    this.container = {
      image: runtime.image,
      command: ["node", `${programFolder}/${programFile}`, `${configurationFolder}/${configurationFile}`],
      volumeMounts: [
        { name: "program", mountPath: programFolder, readOnly: true },
        { name: "configuration", mountPath: configurationFolder, readOnly: true },
      ],
    };
  }
}
