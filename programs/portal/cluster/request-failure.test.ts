import { expect, test } from "vitest";
import { requestFailure } from "./request-failure.ts";

const errorOf = (message: string, status?: number) => Object.assign(new Error(message), { status });

test.each([
  [
    errorOf('Forbidden - pods is forbidden: User "ada" cannot list - at all', 403),
    403,
    'pods is forbidden: User "ada" cannot list - at all',
  ],
  [errorOf(" - the name of the status is empty with HTTP/2", 409), 409, "the name of the status is empty with HTTP/2"],
  [errorOf("Non-Authoritative Information - x", 500), 500, "x"],
  [errorOf("Service Unavailable", 503), 503, "Service Unavailable"],
  [errorOf("", 500), 500, "status 500"],
  [errorOf("Unreachable", 502), undefined, "the cluster cannot be reached"],
  [errorOf("Request timed-out", 408), undefined, "the cluster does not answer in time"],
  [errorOf("", 0), 302, "the answer leads elsewhere"],
  ["text", undefined, "text"],
])("reads %s", (error, status, message) => {
  const { status: found, message: said } = requestFailure(error);
  expect([found, said]).toEqual([status, message]);
});
