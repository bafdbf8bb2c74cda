import { expect, test } from "vitest";
import { refusalsOf } from "../testing.ts";

const refused = (theme: object) => refusalsOf({ dashboard: { type: "headlamp", theme } });

test.each([
  [
    { light: { primary: "red" } },
    'light.primary: is not a colour, got "red"; write red, green and blue in hexadecimal digits, like "#0b5cad"',
  ],
  [
    { light: { primary: "#ffdd00" } },
    'light.primary: has a contrast of 1.3 to #ffffff, got "#ffdd00"; choose a colour with 4.5 or more, so that people can read',
  ],
  [
    { dark: { background: "#777777", primary: "#ffffff" } },
    'dark.background: has a contrast of 4.5 to #ffffff, got "#777777"; choose a colour with 7 or more, so that people can read',
  ],
])("refuses %j", (theme, problem) => {
  expect(refused(theme)[0]).toBe(`dashboard.theme.${problem}`);
});
