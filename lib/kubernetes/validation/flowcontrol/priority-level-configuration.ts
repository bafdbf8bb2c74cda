import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";

const mostQueues = 10_000_000;
const defaultQueues = 64;
const defaultHand = 8;
/** The bits of the hash of a flow from which its hand of queues is dealt. */
const hashBits = 60;

export const validatePriorityLevelConfiguration: Validator = (object, report) => {
  const configuration = new Field(object, report);
  const name = configuration.at("metadata", "name").text;
  const spec = configuration.at("spec");
  const type = spec.at("type");
  type.mustBeFilled();
  if ((name === "exempt") !== (type.text === "Exempt") && !type.isEmpty)
    type.report(`must be Exempt for the object exempt and for no other, got ${type.text} for ${name}`);
  validateShares(spec.at("exempt"));
  const limited = spec.at("limited");
  if (type.text === "Exempt") limited.mustNotBeSet("with type Exempt");
  else if (limited.isSet) validateLimited(limited);
  else if (type.text === "Limited") limited.report("is missing");
  if (type.text === "Limited") spec.at("exempt").mustNotBeSet("with type Limited");
};

function validateShares(level: Field): void {
  level.at("nominalConcurrencyShares").mustBeAtLeast(0);
  level.at("lendablePercent").mustBeBetween(0, 100);
}

function validateLimited(limited: Field): void {
  validateShares(limited);
  limited.at("borrowingLimitPercent").mustBeAtLeast(0);
  const response = limited.at("limitResponse");
  const queuing = response.at("queuing");
  response.at("type").mustBeFilled();
  if (response.at("type").text === "Reject") queuing.mustNotBeSet("with type Reject");
  else if (queuing.isSet) validateQueuing(queuing);
  else if (response.at("type").text === "Queue") queuing.report("is missing");
}

/** Numbers that are missing or 0 are filled in. */
function validateQueuing(queuing: Field): void {
  for (const name of ["queueLengthLimit", "queues", "handSize"]) queuing.at(name).mustBeAtLeast(0);
  const queues = queuing.at("queues").number || defaultQueues;
  const hand = queuing.at("handSize").number || defaultHand;
  if (queues < 1 || hand < 1) return;
  if (queues > mostQueues) queuing.at("queues").report(`must be at most ${mostQueues}, got ${queues}`);
  if (hand > queues) queuing.at("handSize").report(`must be at most queues, ${queues}, got ${hand}`);
  else if (Math.ceil(Math.log2(queues) * hand) > hashBits)
    queuing.at("handSize").report(`must be less for ${queues} queues, got ${hand}`);
}
