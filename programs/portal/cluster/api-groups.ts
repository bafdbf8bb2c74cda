import { listAt, stringAt } from "../../kubernetes/answer.ts";
import type { Resource } from "../../kubernetes/resource.ts";
import type { KubeApi } from "./kube-api.ts";

/** Milliseconds that an answer holds. */
const fresh = 50_000;

/** Which groups the API has, so that browsers do not log a refusal for each kind that is not there. */
export class ApiGroups {
  readonly #api: KubeApi;
  #versions: Promise<ReadonlySet<string> | undefined> | undefined;
  #asked = 0;

  constructor(api: KubeApi) {
    this.#api = api;
  }

  /** Whether a kind may be there. True where that is not known. */
  async has({ group, version }: Resource): Promise<boolean> {
    if (group === "") return true;
    if (this.#versions === undefined || performance.now() - this.#asked > fresh) {
      this.#asked = performance.now();
      this.#versions = this.#read();
    }
    return (await this.#versions)?.has(`${group}/${version}`) ?? true;
  }

  async #read(): Promise<ReadonlySet<string> | undefined> {
    try {
      const groups = listAt(await this.#api.read("/apis"), "groups");
      const versions = groups.flatMap((group) =>
        listAt(group, "versions").map((each) => stringAt(each, "groupVersion") ?? ""),
      );
      return versions.length === 0 ? undefined : new Set(versions);
    } catch {
      return undefined;
    }
  }
}
