import { expect, it } from "vitest";
import { timeZones } from "./time-zones.ts";

it("knows zones by their exact names", () => {
  expect(timeZones.size).toBe(598);
  expect(
    ["Europe/Berlin", "UTC", "America/Argentina/Ushuaia", "Etc/GMT+5"].filter((zone) => !timeZones.has(zone)),
  ).toEqual([]);
  expect(["Local", "europe/berlin", "Berlin", "", "Europe/Bonn"].filter((zone) => timeZones.has(zone))).toEqual([]);
});
