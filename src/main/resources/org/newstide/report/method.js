"use strict";

function methodPage() {
  const { release } = REPORT;
  const cite = say("citation", { version: release.newstide, pipeline: release.pipeline, run: RUN, date: releaseDate() });
  const copyCite = el("button.plain", { type: "button", onclick: () => copy(cite, copyCite) }, say("copyCitation"));
  return [
    el("div.opening", {}, el("div", {}, el("h1", {}, say("methodTitle")), el("p", {}, say("methodLead")))),
    el("section.card", {}, el("h2", {}, say("definitions")), definitions()),
    el("section.card", {}, el("h2", {}, say("cite")), el("p", {}, cite, " ", copyCite)),
    el("section.card", {}, el("h2", {}, say("versions")), el("p", {}, `Newstide ${release.newstide} · Spark ${release.spark} · Java ${release.java} · ECharts ${echarts.version}`)),
    el("section.card", {}, el("h2", {}, say("settings")), release.jobs.map(jobSettings)),
    el("section.card", {}, el("h2", {}, say("tablesHere")), table(release.tables, [
      [say("table"), (row) => el("code", {}, row.name)],
      [say("rowsIn"), (row) => number(row.rows), true],
      [say("key"), (row) => row.key.join(", ")],
    ])),
  ];
}

function releaseDate() {
  return date(`${RUN.slice(0, 4)}-${RUN.slice(4, 6)}-${RUN.slice(6, 8)}`);
}

function definitions() {
  const formula = (text) => el("span.formula", {}, text);
  const items = [
    ["defShare", formula("mentioning / total")],
    ["defInterval", formula("(p̂ + z²/2n ± z √(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)")],
    ["defCounting"], ["defUnfinished"],
    ...(has("bursts") ? [["defBurst"]] : []), ...(has("change_points") ? [["defChange"]] : []),
    ["defG2", formula("G² = 2 Σ O ln(O / E)")], ["defNpmi", formula("ln(p(a,b) / p(a)p(b)) / −ln p(a,b)")],
    ["defTopic"], ["defReprint"], ["defPrecision"],
  ];
  return el("dl.method", {}, items.flatMap(([key, shape]) => [el("dt", {}, say(key)), el("dd", {}, say(`${key}Text`), shape ? [" ", shape] : null)]));
}

function jobSettings(job) {
  const seconds = (Date.parse(job.finished_at) - Date.parse(job.started_at)) / 1000;
  const counts = Object.entries(job.rows ?? {}).map(([name, count]) => `${number(count)} ${name}`).join(", ");
  return el("details", {}, el("summary", {}, el("strong", {}, job.job), el("span.soft", {}, `  ${number(seconds, 1)} s · ${counts} · ${say("run")} ${job.run}`)),
    el("pre", {}, JSON.stringify(job.settings, null, 1).replace(DECEIVING, "")));
}
