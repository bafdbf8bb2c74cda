import type { ReactNode } from "react";
import type { PortalCluster } from "../../../../lib/portal/registry.ts";
import type { Source } from "../../cluster/source.ts";
import type { Sources } from "../../cluster/sources.ts";
import type { Health } from "../../health/health.ts";

/** What the cluster's health is made of. */
export interface HealthProps {
  readonly sources: Sources;
  /** What is declared. @default - unknown */
  readonly cluster?: PortalCluster;
  /** Milliseconds. */
  readonly now: number;
}

/** A column beside names and states. */
export interface Column<T extends Health> {
  readonly title: string;
  /** @default - it is narrow, for a number */
  readonly isWide?: boolean;
  cell(item: T): ReactNode;
}

/** Part of the cluster's health. */
export interface HealthSection<T extends Health> {
  readonly title: string;
  /** What one of it is called in the summary, which leads here. @default - the summary does not tell of it */
  readonly noun?: string;
  /** Whether those that are well are shown before somebody asks for them. @default false */
  readonly isWhole?: boolean;
  /** Whether its rows have a menu of what can be done. @default false */
  readonly hasActions?: boolean;
  /** What it is made of; what keeps one of them from being seen is said. */
  sourcesOf(sources: Sources): readonly Source<unknown>[];
  /** Undefined while it is not known. */
  itemsOf(props: HealthProps): readonly T[] | undefined;
  /** All of it in few words. @default - how many are unwell */
  lineOf?(items: readonly T[]): string;
  readonly columns: readonly Column<T>[];
}
