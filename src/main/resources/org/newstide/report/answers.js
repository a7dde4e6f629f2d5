"use strict";
// What the release answered, and the questions behind it.

const REPORT = JSON.parse(document.getElementById("answers").textContent);
const RUN = REPORT.release.run;
const decoded = new Map();

/** Whether the release has an answer with at least one row, and this column if one is named. */
function has(name, column) {
  const answer = REPORT.answers[name];
  return answer !== undefined && answer.rows > 0 && (!column || column in answer.columns);
}

/** The rows of an answer as objects; none if the release has no such table. */
function rows(name) {
  if (!decoded.has(name)) decoded.set(name, has(name) ? decode(REPORT.answers[name]) : []);
  return decoded.get(name);
}

function decode(answer) {
  const found = Array.from({ length: answer.rows }, () => ({}));
  for (const [name, column] of Object.entries(answer.columns)) {
    for (let i = 0; i < answer.rows; i++) {
      found[i][name] = "all" in column ? column.all
        : column.index ? column.values[column.index[i]] : column.plain[i];
    }
  }
  return found;
}

/** Rows in groups by a key, in order of first appearance. */
function grouped(list, key) {
  const groups = new Map();
  for (const row of list) {
    const name = key(row);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(row);
  }
  return groups;
}

/** The tables that an answer was made from. */
function tablesOf(name) {
  const sql = REPORT.answers[name]?.sql ?? REPORT.questions[name] ?? "";
  return [...new Set([...sql.matchAll(/\{([a-z_]+)}/g)].map((found) => found[1]))];
}

function literal(value) {
  return `'${String(value).replaceAll("'", "''")}'`;
}

/** The folder with the Parquet: where this page was opened from disk, else as seen from there. */
function releaseFolder() {
  if (location.protocol !== "file:") return ".";
  const path = decodeURIComponent(location.pathname).replace(/\/report\/[^/]*$/, "");
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}

function overParquet(sql) {
  const folder = releaseFolder().replaceAll("'", "''");
  return sql.replace(/\{([a-z_]+)}/g, (_, table) => `'${folder}/${table}/*.parquet'`);
}

/** The DuckDB query that yields an answer, or those of its rows that have these values. */
function queryOf(name, values = {}) {
  const sql = overParquet(REPORT.answers[name].sql);
  const conditions = Object.entries(values).map(([column, value]) => `${column} = ${literal(value)}`);
  if (conditions.length === 0) return `${sql};`;
  return `select *\nfrom (\n${sql}\n) answer\nwhere ${conditions.join(" and ")};`;
}

/** The DuckDB query for the articles behind a point of a theme's chart. */
function pointQuery(theme, grain, from, until, counting) {
  const precisions = grain === "month" ? "'day', 'month'" : "'day'";
  return overParquet(REPORT.questions.theme_point)
    .replaceAll(":theme", () => literal(theme))
    .replaceAll(":from", () => literal(from))
    .replaceAll(":until", () => literal(until))
    .replaceAll(":precisions", () => precisions)
    .replaceAll(":counting", () => literal(counting)) + ";";
}
