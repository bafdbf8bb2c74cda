import { describe, expect, it } from "vitest";
import { everywhere } from "../../kubernetes/makes.ts";
import { object } from "../testing.ts";
import { Catalog } from "./catalog.ts";

describe("Catalog", () => {
  it("finds what is in a namespace, or in every one", () => {
    const catalog = new Catalog();
    catalog.add("/Secret", "web", "login");
    catalog.add("/ConfigMap", everywhere, "ca");
    expect(catalog.get("/Secret", "web", "login")).toEqual({});
    expect(catalog.get("/Secret", "other", "login")).toBeUndefined();
    expect(catalog.get("/ConfigMap", "other", "ca")).toEqual({});
    expect([...catalog.names("/Secret", "web")]).toEqual(["login"]);
    expect(catalog.namespacesWith("/Secret", "login")).toEqual(["web"]);
    expect(catalog.namespacesWith("/Secret", "constructor")).toEqual([]);
  });

  it("puts together what several say of one thing", () => {
    const catalog = new Catalog();
    const made = { manifest: object("v1", "Secret", "a"), file: "a.yaml" };
    expect(catalog.add("/Secret", "web", "a", { keys: new Set(["x"]) })).toBeUndefined();
    expect(catalog.add("/Secret", "web", "a", { object: made, keys: new Set(["y"]) })).toEqual({
      keys: new Set(["x"]),
    });
    expect(catalog.get("/Secret", "web", "a")).toEqual({ object: made, keys: new Set(["x", "y"]) });
    catalog.add("/Secret", "web", "a");
    expect(catalog.get("/Secret", "web", "a")).toEqual({ object: made });
  });
});
