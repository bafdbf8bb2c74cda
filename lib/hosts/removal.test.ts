import { expect, test } from "vitest";
import { removalRefusal } from "./removal.ts";

/** `+` a member that votes and is ready, `-` one that is not, `a` an agent. */
const cluster = (members: string) =>
  [...members].map((each, i) => ({
    name: `n${i}`,
    ready: each !== "-",
    etcdVoter: each === "a" ? null : each === "+",
  }));

test.each([
  ["a healthy one of three", "+++", "n0"],
  ["the dead one of three", "-++", "n0"],
  ["one of two", "++", "n0"],
  ["two of five are dead: one of them", "--+++", "n0"],
  ["an agent", "+a", "n1"],
  ["a node that is not there", "+", "n7"],
])("can go: %s", (_, members, name) => {
  expect(removalRefusal(cluster(members), name)).toBeUndefined();
});

test.each([
  ["a healthy one while another is dead", "-++", "n1", "leaves etcd with 1 of 2 members that work, and it needs 2"],
  [
    "a healthy one while two of five are dead",
    "--+++",
    "n4",
    "leaves etcd with 2 of 4 members that work, and it needs 3",
  ],
  ["the last one", "+aa", "n0", "is the only member of etcd, which holds all that the cluster knows"],
])("cannot go: %s", (_, members, name, why) => {
  expect(removalRefusal(cluster(members), name)).toBe(why);
});
