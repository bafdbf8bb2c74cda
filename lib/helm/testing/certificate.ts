import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestCertificate } from "./server.ts";

/** Whether certificates can be made here. */
export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** What stands in the names of tests that are skipped without it. */
export const withOpenssl = hasOpenssl ? "" : " (skipped: no openssl)";

/**
 * A new certificate that is signed by itself, and so its own CA.
 * @param names as openssl writes subjectAltName
 */
export function selfSigned(names = "IP:127.0.0.1", days = 1): TestCertificate {
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
  try {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const what = ["-subj", "/CN=test", "-addext", `subjectAltName=${names}`, "-days", String(days), "-nodes"];
    const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
    execFileSync("openssl", ["req", "-x509", ...curve, ...what, "-keyout", key, "-out", cert], { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
