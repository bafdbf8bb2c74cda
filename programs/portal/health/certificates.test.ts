import { expect, test } from "vitest";
import type { Certificate } from "../objects/certificate.ts";
import { certificatesHealth } from "./certificates.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const day = 86_400_000;
const days = (count: number) => new Date(now + count * day).toISOString();

const valid: Certificate = {
  namespace: "web",
  name: "shop",
  created: days(-60),
  hosts: ["shop.example.org"],
  ready: true,
  notAfter: days(60),
  renewalTime: days(30),
};
const said = (certificate: Partial<Certificate>) =>
  certificatesHealth([{ ...valid, ...certificate }], now).map(({ concern, state, message }) => [
    concern,
    state,
    message,
  ]);

test("a certificate tells how long it holds", () => {
  expect(certificatesHealth([valid], now)).toEqual([
    {
      kind: "Certificate",
      namespace: "web",
      name: "shop",
      hosts: ["shop.example.org"],
      concern: "fine",
      state: "valid",
      left: 60 * day,
    },
  ]);
});

test("one that ends within 14 days although its renewal was due is told, and needs somebody in the last three", () => {
  const late = { renewalTime: days(-1) };
  expect(said({ ...late, notAfter: days(15) })).toEqual([["fine", "valid", undefined]]);
  expect(said({ ...late, notAfter: days(13) })).toEqual([["look", "ends in 13 d, and its renewal is late", undefined]]);
  expect(said({ ...late, notAfter: days(2.5) })).toEqual([["act", "ends in 2 d, and its renewal is late", undefined]]);
});

test("one that lives for days is well as long as its renewal is not due, or has just become so", () => {
  expect(said({ notAfter: days(2), renewalTime: days(1) })).toEqual([["fine", "valid", undefined]]);
  expect(said({ notAfter: days(2), renewalTime: days(-0.05) })).toEqual([["fine", "valid", undefined]]);
});

test("one that nobody renews is told before it ends", () => {
  expect(said({ notAfter: days(10), renewalTime: undefined })).toEqual([
    ["look", "ends in 10 d, and its renewal is late", undefined],
  ]);
});

test("one that has ended needs somebody", () => {
  expect(said({ notAfter: days(-2), renewalTime: days(-30) })).toEqual([["act", "ended 2 d ago", undefined]]);
});

test("one that is not ready says why: worth a look while the one before holds, else somebody is needed", () => {
  const refused = { ready: false, message: "the order is invalid" };
  expect(said(refused)).toEqual([["look", "not renewed", "the order is invalid"]]);
  expect(said({ ...refused, notAfter: undefined })).toEqual([
    ["act", "there is none for 60 d", "the order is invalid"],
  ]);
});

test("the first one may take ten minutes", () => {
  const first = { ready: false, notAfter: undefined, renewalTime: undefined };
  expect(said({ ...first, created: days(-0.005) })).toEqual([["fine", "there is none for 7 min", undefined]]);
  expect(said({ ...first, created: days(-0.01) })).toEqual([["act", "there is none for 14 min", undefined]]);
});

test("what is unwell stands first", () => {
  const ended = { ...valid, name: "z", notAfter: days(-1) };
  expect(certificatesHealth([valid, ended], now).map(({ name }) => name)).toEqual(["z", "shop"]);
});
