// Makes data/cwe.tsv out of the npm package cwe-sdk, which holds MITRE's catalogue:
//   npm pack cwe-sdk && tar xzf cwe-sdk-*.tgz && node tools/cwe-table.js package >data/cwe.tsv
// A line for each weakness: id, abstraction, the pillars it belongs to and its parents in
// view 1000 (the primary ones first), name; separated by tabs.
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
const fs = require("fs");
const path = require("path");

const VIEW = "1000"; // Research Concepts: its top level are the pillars

const list = (x) => (x === undefined ? [] : Array.isArray(x) ? x : [x]);

function parents(weakness) {
  const related = list(weakness.Related_Weaknesses && weakness.Related_Weaknesses.Related_Weakness)
    .map((r) => r.attr)
    .filter((a) => a["@_Nature"] === "ChildOf" && a["@_View_ID"] === VIEW);
  const primary = (a) => a["@_Ordinal"] === "Primary";
  return [...related.filter(primary), ...related.filter((a) => !primary(a))].map((a) => a["@_CWE_ID"]);
}

function pillars(table, id) {
  const w = table.get(id);
  if (!w)
    return [];
  if (w.abstraction === "Pillar")
    return [id];
  return [...new Set(w.parents.flatMap((p) => pillars(table, p)))];
}

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node tools/cwe-table.js FOLDER-OF-CWE-SDK");
  process.exit(2);
}
const catalog = JSON.parse(fs.readFileSync(path.join(folder, "raw/cwe-archive.json"))).Weakness_Catalog;
const version = fs.readFileSync(path.join(folder, "raw/cwe-archive.xml"), "utf8")
  .match(/<Weakness_Catalog[^>]* Version="([^"]*)" Date="([^"]*)"/);
const sdk = JSON.parse(fs.readFileSync(path.join(folder, "package.json"))).version;
const table = new Map();
for (const w of catalog.Weaknesses.Weakness)
  if (w.attr["@_Status"] !== "Deprecated")
    table.set(w.attr["@_ID"], {
      name: w.attr["@_Name"],
      abstraction: w.attr["@_Abstraction"],
      parents: parents(w),
    });
console.log(`# CWE ${version[1]} of ${version[2]}, view ${VIEW}; made by tools/cwe-table.js of npm's cwe-sdk ${sdk}`);
console.log("# id\tabstraction\tpillars\tparents\tname");
for (const id of [...table.keys()].sort((a, b) => a - b)) {
  const w = table.get(id);
  console.log([id, w.abstraction, pillars(table, id).join(","), w.parents.join(","), w.name].join("\t"));
}
