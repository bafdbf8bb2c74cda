import { describe, expect, it } from "vitest";
import { noticeOf } from "./notice-of.ts";

describe("notice", () => {
  it("is none for what is shown, for what may come, and for kinds that the cluster does not have", () => {
    expect(noticeOf("nodes", "live")).toBeUndefined();
    expect(noticeOf("nodes", "waiting")).toBeUndefined();
    expect(noticeOf("snapshots", "absent")).toBeUndefined();
  });

  it("is none for a session that is over, which the page says once", () => {
    expect(noticeOf("nodes", "signed-out")).toBeUndefined();
  });

  it("says why something is not as it is now", () => {
    expect((["slow", "interrupted", "forbidden", "failed"] as const).map((status) => noticeOf("pods", status))).toEqual(
      [
        "Pods: the API takes long to answer",
        "Pods: shown as they last were; the connection broke, and is tried again",
        "Pods: you may not see them",
        "Pods: the API cannot say; it is asked again",
      ],
    );
  });
});
