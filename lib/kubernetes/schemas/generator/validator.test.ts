import { describe, expect, it } from "vitest";
import type { Definition } from "../notation.ts";
import { readValidator } from "./validator.ts";

const head = 'data,{instancePath="",rootData=data}={}';
const error = (keyword: string, params: string) =>
  `err={schemaPath:"#/${keyword}",keyword:"${keyword}",params:{${params}}};`;
const type = (name: string) => error("type", `type:"${name}"`);
const field = (name: string, check: string) =>
  `void 0!==data.${name}&&(${check}(data.${name},{instancePath:instancePath+"/${name}"}))`;

function read(main: string, ...rest: string[]): { definition: Definition; inPlace: Definition[] } {
  const inPlace: Definition[] = [];
  const code = ["export const validate=validate0;", ...rest, `function validate0(${head}){${main}}`].join("");
  const definition = readValidator(code, (each) => {
    inPlace.push(each);
    return `Item${inPlace.length}`;
  });
  return { definition, inPlace };
}

describe("readValidator", () => {
  it.each([
    ["string", type("string")],
    ["string 1..63", type("string") + error("minLength", "limit:1") + error("maxLength", "limit:63")],
    ["string /^a\\/b$/", type("string") + error("pattern", 'pattern:"^a/b$"')],
    ["string /^(a|b)$/i", type("string") + error("pattern", 'pattern:"^((?i)a|b)$"')],
    ["dns-label", type("string") + error("pattern", 'pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"')],
    ["byte", type("string") + error("format", 'format:"byte"')],
    [
      "int32 1..65535",
      type("integer") +
        error("format", 'format:"int32"') +
        error("minimum", 'comparison:">=",limit:1') +
        error("maximum", 'comparison:"<=",limit:65535'),
    ],
    ["any", "return !0"],
  ])("reads %s", (expression, code) => {
    expect(read(code).definition).toBe(expression);
  });

  it("reads an object with its required fields and the types of others", () => {
    const { definition } = read(
      error("required", 'missingProperty:"name"') +
        field("name", "validate1") +
        field("labels", "validate2") +
        field("spec", "validate3"),
      'import{validate as validate3}from"./IoK8sSpec.js";',
      `function validate1(${head}){${type("string")}}`,
      `function validate2(${head}){${type("object")}for(let key0 in data)validate1(data[key0],{})}`,
    );
    expect(definition).toEqual({ "name!": "string", labels: "string{}", spec: "IoK8sSpec" });
  });

  it("reads lists of enums and of objects in place", () => {
    const enums = `let schema1_enum=["a","b c",null];function validate1(${head}){${type("string")}${error("enum", "allowedValues:schema1_enum")}}`;
    const list = (check: string) =>
      `${type("array")}${error("maxItems", "limit:16")}for(let i0=0;i0<len0;i0++)${check}(data[i0],{})`;
    expect(read(list("validate1"), enums).definition).toBe('(a|"b c")[] ..16');
    const object = `function validate2(${head}){${field("name", "validate1")}}`;
    expect(read(list("validate2"), enums, object)).toEqual({
      definition: "Item1[] ..16",
      inPlace: [{ name: 'a|"b c"' }],
    });
  });

  it("reads the parents of an object", () => {
    const { definition } = read(
      `validate2(data,{instancePath,rootData})||0,${field("name", "validate1")}`,
      'import{validate as validate2}from"./IoK8sParent.js";',
      `function validate1(${head}){${type("string")}}`,
    );
    expect(definition).toEqual({ name: "string", "@parents": ["IoK8sParent"] });
  });

  it("fails on code of another form", () => {
    expect(() => readValidator("nothing", () => "")).toThrow(/^no .*validate/);
    expect(() => read(`wrapper0_validate(data.items,{})`)).toThrow(/^validate0 has an unknown form/);
    expect(() => read(type("string") + error("format", 'format:"email"'))).toThrow("no scalar for string email");
  });
});
