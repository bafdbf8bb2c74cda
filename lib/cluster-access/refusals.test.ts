import { expect, test } from "vitest";
import type { Refusal } from "../verify/answer.ts";
import { refusalsOf } from "./refusals.ts";

test.each<[stderr: string, ...refusals: Refusal[]]>([
  [
    'Error from server (Forbidden): jobs.batch is forbidden: User "a" cannot list resource "jobs" in API group "batch" at the cluster scope\n' +
      'Error from server (Forbidden): nodes is forbidden: User "a" cannot list resource "nodes" in API group "" at the cluster scope\n',
    { why: "forbidden", verb: "list", resource: "jobs.batch" },
    { why: "forbidden", verb: "list", resource: "nodes" },
  ],
  [
    'Error from server (Forbidden): forbidden: User "a" cannot get path "/readyz"\n',
    { why: "forbidden", verb: "get", resource: "/readyz" },
  ],
  ['Error from server (NotFound): secrets "a" not found\n', { why: "missing", text: 'secrets "a" not found' }],
  [
    'error: the server doesn\'t have a resource type "certificates"\n',
    { why: "unserved", text: 'the server doesn\'t have a resource type "certificates"' },
  ],
  [
    'E1128 14:53:14.424307    1126 memcache.go:265] "Unhandled Error"\n' +
      "The connection to the server 192.168.1.10:6443 was refused - did you specify the right host or port?\n",
    {
      why: "unreachable",
      text: "The connection to the server 192.168.1.10:6443 was refused - did you specify the right host or port?",
    },
  ],
  [
    "error: You must be logged in to the server (Unauthorized)\n",
    { why: "unreachable", text: "You must be logged in to the server (Unauthorized)" },
  ],
  [
    "Error in configuration: context was not found for specified context: home\n",
    { why: "unreachable", text: "Error in configuration: context was not found for specified context: home" },
  ],
  [
    "Error from server (InternalError): an error on the server\nWarning: v1 ComponentStatus is deprecated\n",
    { why: "failed", text: "an error on the server" },
  ],
  ["", { why: "failed", text: "kubectl ended without a word" }],
])("%j", (stderr, ...refusals) => {
  expect(refusalsOf(stderr)).toEqual(refusals);
});
