import type { RenderedApplication } from "../../application/rendered-application.ts";
import type { Cluster } from "../../cluster/cluster.ts";
import { contentOf, everywhere, type Made, makes } from "../../kubernetes/makes.ts";
import { valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { ObjectProblem } from "../../kubernetes/object-problem.ts";
import { minorOf } from "../../kubernetes/schemas/notation.ts";
import type { Schemas } from "../../kubernetes/schemas/schemas.ts";
import { mapSelector, type Selector } from "../../kubernetes/selector.ts";
import { visibleSelector } from "../../kubernetes/visible-selector.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckInput, CheckObject } from "../input.ts";
import { type Annotated, annotatedObjects } from "./annotated.ts";
import { Catalog } from "./catalog.ts";
import { declaredApiGroups, declaredNames } from "./declared.ts";
import { LabelIndex } from "./label-index.ts";
import { objectProblems } from "./object-problems.ts";
import { type HeldPod, heldPods } from "./pod-security.ts";
import { type CheckPod, podsOfType } from "./pods.ts";
import { type CheckReference, collectReferences } from "./references.ts";
import { Speller } from "./speller.ts";
import { type ObjectType, typesOf } from "./types.ts";
import { Unseen } from "./unseen.ts";

/** What the manifests of a cluster say, collected once for all rules. */
export class Facts {
  readonly objects: readonly CheckObject[];
  readonly cluster: Cluster | undefined;
  readonly applications: readonly RenderedApplication[];
  /** Minor version of Kubernetes: 36 for 1.36. */
  readonly minor: number;
  /** Minor version of Kubernetes, like `1.36`. */
  readonly kubernetes: string;
  readonly schemas: Schemas;
  readonly allowUnknownKinds: boolean;
  /** Whether everything that the objects refer to is among them. */
  readonly closed: boolean;
  /** The objects by API version and kind. */
  readonly types: readonly ObjectType[];
  /** The objects that have annotations. */
  readonly annotated: readonly Annotated[];
  /** Every pod template. */
  readonly pods: readonly CheckPod[];
  /** API groups whose custom resources are served without a definition among the manifests. */
  readonly apiGroups: ReadonlySet<string>;
  readonly catalog = new Catalog();
  readonly unseen: Unseen;
  readonly speller = new Speller();
  #heldPods: readonly HeldPod[] | undefined;
  readonly #duplicates: [first: CheckObject, later: CheckObject][] = [];
  readonly #podsByNamespace = new Map<string, LabelIndex<CheckPod>>();
  readonly #podsOfServices = new Map<CheckObject, readonly CheckPod[] | undefined>();
  readonly #problems = new Map<CheckObject, readonly ObjectProblem[]>();
  #references: ReadonlyMap<string, readonly CheckReference[]> | undefined;

  constructor(input: CheckInput) {
    this.objects = input.objects;
    this.cluster = input.cluster;
    this.applications = input.applications ?? [];
    this.kubernetes = input.kubernetes;
    this.minor = minorOf(input.kubernetes);
    this.schemas = input.schemas;
    this.closed = input.closed;
    this.allowUnknownKinds = input.allowUnknownKinds ?? false;
    this.apiGroups = declaredApiGroups(this.cluster, this.applications);
    this.annotated = annotatedObjects(input.objects);
    this.types = typesOf(input.objects);
    this.unseen = new Unseen(this.types, input.applications);
    for (const { groupKind, objects } of this.types) for (const object of objects) this.#addObject(groupKind, object);
    for (const made of declaredNames(this.cluster, this.applications)) this.#addMade(made);
    this.pods = this.types.flatMap(podsOfType);
    for (const pod of this.pods) valueFor(this.#podsByNamespace, pod.namespace, () => new LabelIndex()).add(pod);
  }

  /** The objects of some kinds, each given as `apps/Deployment` or `/Service`. */
  ofKind(...kinds: readonly string[]): readonly CheckObject[] {
    return this.types.flatMap(({ groupKind, objects }) => (kinds.includes(groupKind) ? objects : []));
  }

  /** Objects that are there already, with the first of each. */
  get duplicates(): readonly (readonly [first: CheckObject, later: CheckObject])[] {
    return this.#duplicates;
  }

  /** The manifest of an object that is named. */
  find(kind: string, namespace: string, name: string): CheckObject | undefined {
    return this.catalog.get(kind, namespace, name)?.object;
  }

  /** Whether an object exists; undefined when something that no manifest shows may make it. */
  knows(kind: string, namespace: string, name: string): boolean | undefined {
    if (this.catalog.get(kind, namespace, name) !== undefined) return true;
    return this.unseen.mayHold(kind, namespace) ? undefined : false;
  }

  /** What the API server has against an object by itself. */
  problemsOf(object: CheckObject): readonly ObjectProblem[] {
    return valueFor(this.#problems, object, () => objectProblems(object.manifest, this.schemas, this.kubernetes));
  }

  /** The pods that are held to a level of the Pod Security Standards. */
  get heldPods(): readonly HeldPod[] {
    this.#heldPods ??= heldPods(this.pods, this.catalog);
    return this.#heldPods;
  }

  /** The names by which objects refer to those of a kind. */
  referencesTo(kind: string): readonly CheckReference[] {
    this.#references ??= collectReferences(this.types, this.pods);
    return this.#references.get(kind) ?? [];
  }

  /** The pod templates that a selector takes; undefined when there may be pods that no manifest shows. */
  podsBehind(namespace: string, selector: Selector): readonly CheckPod[] | undefined {
    const visible = visibleSelector(selector);
    if (visible === undefined) return undefined;
    const pods = this.#podsByNamespace.get(namespace)?.select(visible) ?? [];
    return pods.length === 0 && this.unseen.mayRunPods(namespace) ? undefined : pods;
  }

  /** The pod templates that a Service selects; undefined when it has no selector, or when no manifest may show its pods. */
  podsOf(service: CheckObject): readonly CheckPod[] | undefined {
    return valueFor(this.#podsOfServices, service, () => {
      const selector = mapSelector(valueAt(service.manifest, "spec", "selector"));
      return selector && this.podsBehind(namespaceOf(service.manifest), selector);
    });
  }

  /** The pod templates of a namespace. */
  podsIn(namespace: string): readonly CheckPod[] {
    return this.#podsByNamespace.get(namespace)?.all ?? [];
  }

  #addObject(groupKind: string, object: CheckObject): void {
    const { manifest } = object;
    const keys = contentOf(groupKind, manifest);
    const entry = keys === undefined ? { object } : { object, keys };
    const { name, namespace } = manifest.metadata;
    const known = this.catalog.add(groupKind, namespaceOf(manifest, this.schemas.scopes), name, entry);
    // Who applies it decides where it goes.
    if (namespace === undefined) this.catalog.add(groupKind, everywhere, name, entry);
    if (known?.object !== undefined) this.#duplicates.push([known.object, object]);
    for (const made of makes(groupKind, manifest)) if (made.adds !== true) this.#addMade(made);
  }

  #addMade({ kind, namespace, name, ...entry }: Made): void {
    this.catalog.add(kind, namespace, name, entry);
  }
}
