import type { JsonObject } from "../manifest.ts";
import { bytesIn, largestData } from "./data-size.ts";
import { objectIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** Texts and files for pods. */
export function validateConfigMap(object: JsonObject, report: Report): void {
  const [data, binaryData] = [objectIn(object, "data"), objectIn(object, "binaryData")];
  if (data !== undefined && binaryData !== undefined) {
    for (const key of Object.keys(data))
      if (Object.hasOwn(binaryData, key)) report(["data", key], "is in binaryData too");
  }
  const size = bytesIn(data, "text") + bytesIn(binaryData, "base64");
  if (size > largestData)
    report(["data"], `must be at most ${largestData} bytes together with binaryData, got ${size}`);
}
