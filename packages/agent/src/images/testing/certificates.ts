/** Certificates for tests, by openssl. @module */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

export interface Certificates {
  /** Paths of PEM files: the authority's certificate, and a certificate for 127.0.0.1 that it signed. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes an authority, and a certificate of it for 127.0.0.1, in a directory. */
export function makeCertificates(directory: string): Certificates {
  const at = (name: string) => join(directory, name);
  const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "pipe" });
  const key = ["-newkey", "rsa:2048", "-nodes"];
  openssl(
    "req",
    "-x509",
    ...key,
    "-keyout",
    at("ca.key"),
    "-out",
    at("ca.pem"),
    "-days",
    "2",
    "-subj",
    "/CN=test authority",
  );
  const names = ["-addext", "subjectAltName=IP:127.0.0.1"];
  const request = ["-keyout", at("key.pem"), "-out", at("request.pem"), "-subj", "/CN=127.0.0.1", ...names];
  openssl("req", ...key, ...request);
  const by = ["-CA", at("ca.pem"), "-CAkey", at("ca.key"), "-CAcreateserial", "-copy_extensions", "copy"];
  openssl("x509", "-req", "-in", at("request.pem"), ...by, "-out", at("cert.pem"), "-days", "2");
  return { ca: at("ca.pem"), certificate: at("cert.pem"), key: at("key.pem") };
}
