import { type Problem, quote } from "../../errors.ts";
import type { Foundation } from "../foundation.ts";
import { mebibytes } from "../size.ts";
import { isBonjourName, type NodeHost } from "./host-schema.ts";

type Node = Foundation["nodes"][string];

/** A node on a Mac. */
interface Guest {
  readonly name: string;
  readonly node: Node;
  readonly host: NodeHost;
}

/** What cannot work about nodes on Macs. */
export function macosHosts(config: Foundation): Problem[] {
  const { nodes } = config;
  const guests = Object.entries(nodes).flatMap(([name, node]): Guest[] =>
    node.host === undefined ? [] : [{ name, node, host: node.host }],
  );
  return [
    ...names(config, guests),
    ...addresses(nodes, guests),
    ...guests.flatMap(sizes),
    ...guests.flatMap(login),
    ...guests.flatMap(flannel),
  ];
}

function names({ name, domain }: Foundation, [first]: readonly Guest[]): Problem[] {
  if (first === undefined) return [];
  const problems: Problem[] = [];
  if (isBonjourName(domain)) {
    const what = `ends in local, which macOS asks Bonjour for, and nodes.${first.name} is on a Mac`;
    problems.push({ where: "domain", what, got: quote(domain), fix: "use a domain of yours, or one below home.arpa" });
  }
  if (name.includes("--")) {
    const what = `has --, which cannot stand in a comment of XML, and nodes.${first.name} is on a Mac, whose files have one with it`;
    problems.push({ where: "name", what, got: quote(name), fix: "choose one with single hyphens" });
  }
  return problems;
}

/** One Mac has one node: a second virtual machine would add work, and no safety. */
function addresses(nodes: Foundation["nodes"], guests: readonly Guest[]): Problem[] {
  return guests.flatMap(({ name, host }, position): Problem[] => {
    const [where, got] = [`nodes.${name}.host.address`, quote(host.address)];
    const node = Object.keys(nodes).find((each) => nodes[each]?.address === host.address);
    if (node !== undefined) {
      const fix = "give the Mac an address of its own: that of the node is the virtual machine's";
      return [{ where, what: `is the address of nodes.${node}`, got, fix }];
    }
    const other = guests.slice(0, position).find((each) => each.host.address === host.address);
    if (other === undefined) return [];
    const fix = "put one node on each Mac, and make it larger";
    return [{ where, what: `is also the Mac of nodes.${other.name}`, got, fix }];
  });
}

function sizes({ name, node: { resources }, host }: Guest): Problem[] {
  if (resources === undefined) {
    const fix = "say the processors, memory and disk of the virtual machine";
    return [{ where: `nodes.${name}.resources`, what: "is needed for a node on a Mac", fix }];
  }
  const problems: Problem[] = [];
  if (resources.cpu * 10 > host.cpu * 9) {
    problems.push({
      where: `nodes.${name}.resources.cpu`,
      what: `leaves less than a tenth of the ${host.cpu} processors of the Mac`,
      got: String(resources.cpu),
      fix: `use at most ${Math.floor((host.cpu * 9) / 10)}`,
    });
  }
  const [ofNode, ofHost] = [mebibytes(resources.memory), mebibytes(host.memory)];
  if (ofNode * 10n > ofHost * 9n) {
    problems.push({
      where: `nodes.${name}.resources.memory`,
      what: `leaves less than a tenth of the ${host.memory} of the Mac`,
      got: quote(resources.memory),
      fix: `use at most ${(ofHost * 9n) / 10n / 1024n}Gi`,
    });
  }
  return problems;
}

function login({ name, node: { ssh } }: Guest): Problem[] {
  if (ssh.user !== "root") return [];
  const fix = 'name the user that Lima makes there, and set sudo, like { user: "k3s", sudo: true }';
  return [
    { where: `nodes.${name}.ssh.user`, what: "cannot log in to a virtual machine of Lima", got: quote("root"), fix },
  ];
}

function flannel({ name, node }: Guest): Problem[] {
  if (node.k3s?.["flannel-iface"] === undefined) return [];
  const what = "follows from host: a virtual machine has one interface in the LAN";
  return [{ where: `nodes.${name}.k3s.flannel-iface`, what, fix: "remove it" }];
}
