import * as z from "zod";
import { objectName, word } from "../../checked-text.ts";
import {
  address,
  certificateName,
  componentArguments,
  count,
  dnsName,
  duration,
  endpoint,
  fileMode,
  flag,
  key,
  network,
  path,
  port,
  portRange,
  proxy,
  registry,
  schedule,
} from "./values.ts";

/**
 * Keys that must have the same value on all servers of a cluster: a server with another one does not join.
 * @see https://docs.k3s.io/cli/server#critical-configuration-values
 */
export const criticalKeys = {
  "cluster-cidr": key(z.array(network).min(1).max(2), "Pod networks, one of each family.", ["10.42.0.0/16"]),
  "service-cidr": key(z.array(network).min(1).max(2), "Service networks, one of each family.", ["10.43.0.0/16"]),
  "cluster-dns": key(z.array(address).min(1), "Addresses of DNS. Default: number ten of each Service network."),
  "cluster-domain": key(dnsName, "Domain of Services.", "cluster.local"),
  "flannel-backend": key(
    z.enum(["none", "vxlan", "host-gw", "wireguard-native"]),
    "How pods of different nodes reach each other.",
    "vxlan",
  ),
  "flannel-ipv6-masq": key(flag, "Whether pods leave the cluster with the IPv6 address of their node.", false),
  "flannel-external-ip": key(flag, "Whether the pod network uses the external addresses of nodes.", false),
  "egress-selector-mode": key(
    z.enum(["agent", "cluster", "pod", "disabled"]),
    "What the API server reaches through the connections of agents.",
    "agent",
  ),
  disable: key(
    z.array(z.enum(["ccm", "coredns", "local-storage", "metrics-server", "runtimes", "servicelb", "traefik"])),
    "Packaged components that K3s does not install, and removes where they are.",
    [],
  ),
  "disable-cloud-controller": key(flag, "Whether K3s' cloud controller is off, and ServiceLB with it.", false),
  "disable-helm-controller": key(flag, "Whether no HelmChart is installed.", false),
  "disable-network-policy": key(flag, "Whether NetworkPolicies do nothing.", false),
  "embedded-registry": key(flag, "Whether nodes give their images to each other.", false),
  "secrets-encryption": key(flag, "Whether Secrets are encrypted in the datastore, from creation on.", false),
  "secrets-encryption-provider": key(
    z.enum(["aescbc", "secretbox"]),
    "Experimental: how Secrets are encrypted, from creation on.",
    "aescbc",
  ),
  "supervisor-metrics": key(flag, "Experimental: whether K3s' own metrics are served at port 6443.", false),
};

/** Keys that only servers take, by what they are about. */
export const serverKeys = {
  Listener: {
    "https-listen-port": key(port, "Port of the API.", 6443),
    "supervisor-port": key(port, "Experimental: port of K3s' own API. Default: that of the API."),
    "apiserver-port": key(port, "Experimental: port of the API server behind it. Default: next to that of the API."),
    "apiserver-bind-address": key(address, "Experimental: address that the API server listens on."),
    "advertise-address": key(
      address,
      "Address of the API server that members are told. Default: the external one of the node, else its own.",
    ),
    "advertise-port": key(port, "Port of the API server that members are told. Default: https-listen-port."),
    "tls-san": key(z.array(certificateName), "More names and addresses that the API's certificate is for."),
    "tls-san-security": key(flag, "Whether the certificate gets no names that only a client claims.", true),
  },
  "Equal on all servers": criticalKeys,
  "Starting a cluster": {
    "agent-token": key(word, "What lets agents join, and no servers. A secret."),
    "agent-token-file": key(path, "File with what lets agents join, and no servers."),
    "cluster-init": key(flag, "Whether to start a cluster on embedded etcd.", false),
    "cluster-reset": key(flag, "Whether to forget all other members. For one start only.", false),
    "cluster-reset-restore-path": key(word, "The snapshot that a reset restores. For one start only."),
  },
  "Ports and addresses of Services": {
    "service-node-port-range": key(portRange, "Ports of Services of type NodePort.", "30000-32767"),
    "servicelb-namespace": key(objectName, "Where the pods of ServiceLB run.", "kube-system"),
  },
  Kubeconfig: {
    "write-kubeconfig": key(path, "File to write the administrator's kubeconfig to.", "/etc/rancher/k3s/k3s.yaml"),
    "write-kubeconfig-mode": key(fileMode, 'Its mode, like "0640".', "0600"),
    "write-kubeconfig-group": key(word, "The group that it belongs to."),
    "write-kubeconfig-name": key(word, "Name of cluster, user and context in it.", "default"),
  },
  "Arguments of the control plane": {
    "kube-apiserver-arg": key(componentArguments, 'Arguments of the API server, like "audit-log-maxage=30".'),
    "etcd-arg": key(componentArguments, "Arguments of embedded etcd."),
    "kube-controller-manager-arg": key(componentArguments, "Arguments of the controller manager."),
    "kube-scheduler-arg": key(componentArguments, "Arguments of the scheduler."),
    "kube-cloud-controller-manager-arg": key(componentArguments, "Arguments of the cloud controller."),
    "helm-controller-arg": key(
      componentArguments,
      "Arguments of the Helm controller: default-job-image, job-resources, job-tolerations.",
    ),
  },
  "Other datastores": {
    "datastore-endpoint": key(word, "Data source of an external datastore. A secret where it holds a password."),
    "datastore-cafile": key(path, "Authority of the datastore's certificate."),
    "datastore-certfile": key(path, "Certificate for the datastore."),
    "datastore-keyfile": key(path, "Its key."),
    "kine-tls": key(flag, "Whether kine itself is reached by TLS.", false),
  },
  "Embedded etcd": {
    "etcd-expose-metrics": key(flag, "Whether etcd serves metrics beyond loopback.", false),
    "etcd-disable-snapshots": key(flag, "Whether no snapshots are made by themselves.", false),
    "etcd-snapshot-name": key(word, "What the names of snapshots begin with.", "etcd-snapshot"),
    "etcd-snapshot-schedule-cron": key(schedule, "When snapshots are made.", "0 */12 * * *"),
    "etcd-snapshot-reconcile-interval": key(duration, "How often the list of snapshots is compared.", "10m"),
    "etcd-snapshot-retention": key(count, "How many snapshots are kept.", 5),
    "etcd-snapshot-dir": key(path, "Where snapshots are kept. Default: server/db/snapshots in the data directory."),
    "etcd-snapshot-compress": key(flag, "Whether snapshots are compressed.", false),
  },
  "Snapshots in S3": {
    "etcd-s3": key(flag, "Whether snapshots are copied to S3.", false),
    "etcd-s3-endpoint": key(endpoint, "Host of S3.", "s3.amazonaws.com"),
    "etcd-s3-endpoint-ca": key(path, "Authority of its certificate."),
    "etcd-s3-skip-ssl-verify": key(flag, "Whether its certificate is not verified.", false),
    "etcd-s3-insecure": key(flag, "Whether it is reached without TLS.", false),
    "etcd-s3-access-key": key(word, "Name of the credentials. A secret."),
    "etcd-s3-secret-key": key(word, "The credentials. A secret."),
    "etcd-s3-session-token": key(word, "Token of credentials that expire. A secret."),
    "etcd-s3-bucket": key(word, "Bucket of the snapshots."),
    "etcd-s3-bucket-lookup-type": key(z.enum(["auto", "dns", "path"]), "How a bucket is addressed.", "auto"),
    "etcd-s3-folder": key(word, "Folder inside the bucket."),
    "etcd-s3-region": key(word, "Region of the bucket.", "us-east-1"),
    "etcd-s3-proxy": key(proxy, "Proxy on the way to S3."),
    "etcd-s3-retention": key(count, "How many snapshots are kept there. Default: etcd-snapshot-retention."),
    "etcd-s3-timeout": key(duration, "How long one transfer may take.", "5m"),
    "etcd-s3-config-secret": key(
      objectName,
      "Secret in kube-system of type etcd.k3s.cattle.io/s3-config-secret with all of these.",
    ),
  },
  Components: {
    "default-local-storage-path": key(path, "Where local volumes are made. Default: storage in the data directory."),
    "disable-scheduler": key(flag, "Whether no scheduler runs.", false),
    "disable-kube-proxy": key(flag, "Whether no kube-proxy runs.", false),
    "disable-apiserver": key(flag, "Whether no API server runs here.", false),
    "disable-controller-manager": key(flag, "Whether no controller manager runs here.", false),
    "disable-etcd": key(flag, "Whether no etcd runs here.", false),
    "disable-agent": key(flag, "Whether the server is no node.", false),
    "system-default-registry": key(registry, "Registry of all images that K3s itself uses."),
  },
};
