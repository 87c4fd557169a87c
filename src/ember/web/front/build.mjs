// Bundles src/main.tsx into one script and one style sheet; `node build.mjs FOLDER` writes them elsewhere.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "static");
await build({
  entryPoints: [join(here, "src", "main.tsx")],
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  outfile: join(out, "window.js"),
});
const used = Object.keys(JSON.parse(readFileSync(join(here, "package.json"), "utf8")).dependencies);
const licences = used.map(name => `${name}\n\n${readFileSync(join(here, "node_modules", name, "LICENSE"), "utf8").trim()}\n`);
writeFileSync(join(out, "LICENSES.txt"), `window.js and window.css hold these libraries:\n\n${licences.join("\n\n")}`);
