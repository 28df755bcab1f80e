import type { Response } from "express";
import { createHash } from "node:crypto";

/** The sources a page may load from, by directive; whatever is not named is forbidden. */
export type Policy = Partial<
  Record<
    | "script-src"
    | "style-src"
    | "img-src"
    | "font-src"
    | "connect-src"
    | "frame-src"
    | "worker-src"
    | "manifest-src"
    | "form-action",
    readonly string[]
  >
>;

/** The Content-Security-Policy of a page. */
export function policyText(policy: Policy): string {
  const directives = Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(" ")}`);
  return ["default-src 'none'", ...directives, "base-uri 'self'", "frame-ancestors 'none'"].join("; ");
}

/** Lets a page's own inline style or script through its policy, and nothing else. */
export const hashSource = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Headers every answer carries; pages replace the policy by their own. */
export function secureHeaders(response: Response): void {
  response.set({
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  });
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] as string);
