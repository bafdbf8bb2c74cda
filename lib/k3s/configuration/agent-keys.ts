import { flag, key } from "./values.ts";

/** Keys that only agents take, by what they are about. */
export const agentKeys = {
  "Agents only": {
    "disable-apiserver-lb": key(
      flag,
      "Experimental: whether the agent asks the one server instead of all of them.",
      false,
    ),
  },
};
