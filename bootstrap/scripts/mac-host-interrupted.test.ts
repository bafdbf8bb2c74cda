import { afterEach, describe, expect, test } from "vitest";
import { whyNoHost } from "./testing/host.ts";
import type { Mac } from "./testing/mac.ts";
import { make, rollBack, startStudio, token, withToken } from "./testing/mac-runs.ts";

let running: Mac | undefined;

async function start(): Promise<Mac> {
  running = await startStudio();
  return running;
}

afterEach(() => {
  running?.stop();
  running = undefined;
});

/** A command with its first argument. */
function kindOf(call: string): string {
  return call.split(" ").slice(0, 2).join(" ");
}

describe.skipIf(whyNoHost !== undefined)(
  `on a Mac${whyNoHost === undefined ? "" : ` (${whyNoHost})`}`,
  { timeout: 600_000 },
  () => {
    test("a run that is killed at a change is finished by the next one, which a rollback takes back", async () => {
      const mac = await start();
      const before = mac.tree();
      mac.macHostKilledAt(0, withToken, { input: token });
      const [made, changes] = [mac.tree(), mac.changes()];
      rollBack(mac);
      for (const [index, change] of changes.entries()) {
        // The last of each kind: every one takes seconds.
        if (changes.slice(index + 1).some((each) => kindOf(each) === kindOf(change))) continue;
        expect(mac.macHostKilledAt(index + 1, withToken, { input: token }).status, change).not.toBe(0);
        make(mac);
        expect(mac.tree(), change).toEqual(made);
        rollBack(mac);
        expect(mac.tree(), change).toEqual(before);
      }
      expect(new Set(changes.map(kindOf)).size).toBeGreaterThan(12);
    });

    test("a rollback that is killed at a change is finished by the next one", async () => {
      const mac = await start();
      const before = mac.tree();
      make(mac);
      const args = ["studio-1", "--rollback", "--delete-vm", "studio-1"];
      mac.macHostKilledAt(0, args);
      const changes = mac.changes();
      for (const [index, change] of changes.entries()) {
        if (index % 6 !== 0) continue;
        make(mac);
        expect(mac.macHostKilledAt(index + 1, args).status, change).not.toBe(0);
        rollBack(mac);
        expect(mac.tree(), change).toEqual(before);
      }
      expect(changes.length).toBeGreaterThan(12);
    });
  },
);
