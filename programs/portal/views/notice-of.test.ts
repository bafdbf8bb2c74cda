import { describe, expect, it } from "vitest";
import { noticeOf } from "./notice-of.ts";

describe("notice", () => {
  it("is none for what is shown, for what may come, and for kinds that the cluster does not have", () => {
    expect(noticeOf("nodes", { status: "live" })).toBeUndefined();
    expect(noticeOf("nodes", { status: "waiting" })).toBeUndefined();
    expect(noticeOf("snapshots", { status: "absent", message: "404 page not found" })).toBeUndefined();
  });

  it("says what the API said", () => {
    expect(noticeOf("certificates", { status: "forbidden", message: 'User "ada" cannot list resource' })).toBe(
      'Certificates: you may not see them: User "ada" cannot list resource',
    );
    expect(noticeOf("pods", { status: "failed", message: "etcdserver: request timed out" })).toBe(
      "Pods: the API cannot say; it is asked again: etcdserver: request timed out",
    );
  });

  it("does without", () => {
    expect(noticeOf("pods", { status: "forbidden" })).toBe("Pods: you may not see them.");
    expect(noticeOf("pods", { status: "slow" })).toBe("Pods: the API takes long to answer.");
    expect(noticeOf("pods", { status: "interrupted" })).toBe(
      "Pods: shown as they last were, because the connection broke; it is tried again.",
    );
  });
});
