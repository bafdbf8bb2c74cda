import { expect, it } from "vitest";
import {
  isContainerResource,
  isCounted,
  isExtended,
  isOvercommitted,
  isQuotaResource,
  isResource,
} from "./resource-names.ts";

it.each([
  [isContainerResource, ["cpu", "ephemeral-storage", "hugepages-2Mi", "nvidia.com/gpu"], ["storage", "memroy", "pods"]],
  [isResource, ["storage", "cpu", "example.com/a"], ["cpuu"]],
  [isExtended, ["nvidia.com/gpu"], ["kubernetes.io/a", "cpu", "requests.nvidia.com/gpu"]],
  [isOvercommitted, ["cpu", "kubernetes.io/a"], ["nvidia.com/gpu", "hugepages-2Mi"]],
  [isCounted, ["pods", "nvidia.com/gpu", "count/pods"], ["cpu", "kubernetes.io/a"]],
  [isQuotaResource, ["limits.cpu", "requests.hugepages-2Mi", "count/pods"], ["storage", "limits.cpuu"]],
] as const)("%o", (test, taken, refused) => {
  expect(taken.filter((name) => !test(name))).toEqual([]);
  expect(refused.filter(test)).toEqual([]);
});
