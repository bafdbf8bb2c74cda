import { Field } from "../field.ts";
import { validateSelector } from "../selector.ts";
import type { Validator } from "../validator.ts";
import { validateIpBlock } from "./ip-block.ts";

export const validateNetworkPolicy: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  validateSelector(spec.at("podSelector"));
  for (const rule of [...spec.at("ingress").items, ...spec.at("egress").items]) {
    for (const port of rule.at("ports").items) validatePort(port);
    for (const peer of [...rule.at("from").items, ...rule.at("to").items]) validatePeer(peer);
  }
  spec.at("policyTypes").mustHaveAtMost(2, "items");
};

/** A range of ports begins with a number. */
function validatePort(policyPort: Field): void {
  const end = policyPort.at("endPort");
  if (!end.isSet) return;
  const start = policyPort.at("port");
  if (start.number === undefined) end.report("must have a port number to begin with");
  else if (end.number !== undefined && end.number < start.number)
    end.report(`must be at least port, ${start.number}, got ${end.number}`);
}

function validatePeer(peer: Field): void {
  const selectors = [peer.at("podSelector"), peer.at("namespaceSelector")];
  for (const selector of selectors) validateSelector(selector);
  const block = peer.at("ipBlock");
  if (!block.isSet) {
    if (!selectors.some(({ isSet }) => isSet))
      peer.report("must have at least one of ipBlock, namespaceSelector, podSelector, got none");
    return;
  }
  validateIpBlock(block);
  if (selectors.some(({ isSet }) => isSet)) block.report("must not be set beside podSelector or namespaceSelector");
}
