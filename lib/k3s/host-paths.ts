/** K3s' own folder of settings on a host, which only root reads. */
export const configurationFolder = "/etc/rancher/k3s";

/** What K3s reads at its start; drop-ins of `config.yaml.d` come after it. */
export const configurationFile = `${configurationFolder}/config.yaml`;

/** The secret by which nodes join, and with which everything that servers share is encrypted. Never in Git. */
export const tokenFile = `${configurationFolder}/token`;

/** Mirrors of registries, and how each is talked to. */
export const registriesFile = `${configurationFolder}/registries.yaml`;

/** Where K3s keeps all that it has made, unless `data-dir` says otherwise. */
export const dataFolder = "/var/lib/rancher/k3s";

/** Objects in the files of this folder are applied by each server at its start, before anything else can. */
export const manifestsFolder = `${dataFolder}/server/manifests`;

/** Drop-ins of the kubelet's configuration; K3s' own are `00-k3s-defaults.conf` and `10-cli-config.conf`. */
export const kubeletFolder = `${dataFolder}/agent/etc/kubelet.conf.d`;

/** The one program that K3s is. */
export const binary = "/usr/local/bin/k3s";

/** Where a host keeps the bundle that its node is made from. */
export const bundleOnHost = "/var/lib/k3s-gitops/bundle";

/** The plugins of the container network interface that K3s brings, at a place that upgrades leave. */
export const cniBinaries = `${dataFolder}/data/cni`;

/** Where flannel's configuration of that interface lies, and containerd looks for it. Without flannel it looks in `/etc/cni/net.d`. */
export const flannelCniFolder = `${dataFolder}/agent/etc/cni/net.d`;
