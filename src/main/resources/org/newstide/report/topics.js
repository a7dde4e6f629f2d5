"use strict";

function topicsPage() {
  const all = rows("topics");
  const head = el("div", {}, el("h1", {}, say("topicsTitle")), el("p", {}, say("topicsLead")));
  if (all.length === 0) return [el("div.opening", {}, head), el("p.empty", {}, say("noTopics"))];
  const languages = [...grouped(all, (row) => row.language).keys()].sort();
  const language = languages.includes(STATE.of) ? STATE.of : languages[0];
  const list = all.filter((row) => row.language === language).sort((a, b) => b.share - a.share);
  const chosen = list.find((row) => row.topic_id === STATE.topic) ?? list[0];
  return [
    el("div.opening", {}, head, languages.length > 1
      ? el("div.controls", {}, choice(say("language"), languages.map((each) => [each, each]), language, (of) => go({ of, topic: "" }))) : null),
    el("div.split", {}, topicList(list, chosen), topicDetail(chosen)),
  ];
}

function topicList(list, chosen) {
  const most = Math.max(...list.map((row) => row.share));
  return el("div", {}, el("ul.list", {}, list.map((row) => el("li", {}, el("button", {
    type: "button", "aria-pressed": String(row === chosen), "data-topic": row.topic_id, onclick: () => go({ topic: row.topic_id }),
  }, el("span.what", {}, term(row.label)), el("span.how", {}, percent(row.share, 1)),
  el("span.meter", { "aria-hidden": "true" }, el("i", { style: { width: `${100 * row.share / most}%` } })))))), provenance("topics"));
}

function topicDetail(topic) {
  const terms = rows("topic_terms").filter((row) => row.topic_id === topic.topic_id);
  const facts = [`${percent(topic.share, 1)} ${say("ofWords")}`, say("foremostIn", { n: number(topic.articles) }), `${say("coherence")} NPMI ${number(topic.coherence_npmi ?? topic.coherence, 2)}`];
  if (topic.coherence_cv !== undefined) facts.push(`C_v ${number(topic.coherence_cv, 2)}`);
  if (topic.exclusivity !== undefined) facts.push(`${say("exclusivity")} ${number(topic.exclusivity, 2)}`);
  return el("div.stack", {},
    el("div", {}, el("h2", {}, term(topic.label)), el("p.soft", {}, `${topic.topic_id} · ${facts.join(" · ")}`)),
    el("div.cards", {}, termFigure(topic, terms), topicSeries(topic)), leadFigure(topic), changesFigure(topic), alignmentFigure(topic));
}

function termFigure(topic, terms) {
  const orders = [["probability", "byProbability"], ["frex", "byFrex"], ["lift", "byLift"]].filter(([column]) => has("topic_terms", column));
  const order = orders.some(([column]) => column === STATE.order) ? STATE.order : "probability";
  const list = [...terms].filter((row) => order !== "lift" || row.lift_rank !== null).sort((a, b) => b[order] - a[order]).slice(0, 15);
  return figure({
    title: say("termsOf"), answer: "topic_terms", values: { topic_id: topic.topic_id }, list: () => terms, name: `terms ${topic.topic_id}`,
    aside: orders.length > 1 ? select("", orders.map(([column, key]) => [column, say(key)]), order, (value) => go({ order: value })) : el("span.soft", {}, say("byProbability")),
    body: bars(list, (row) => term(row.term), (row) => row[order], (row) => order === "lift" ? number(row.lift, 1) : number(row[order], 3)),
  });
}

function topicSeries(topic) {
  const grain = STATE.grain === "month" ? "month" : "week";
  const list = rows("topic_series").filter((row) => row.subject === topic.topic_id && row.grain === grain);
  if (list.length === 0) return null;
  const value = (pick) => list.map((row) => (row.share === null ? null : pick(row)));
  return figure({
    title: say("prevalenceOf"), sub: say("prevalenceNote"), answer: "topic_series", values: { subject: topic.topic_id, grain }, list: () => list, name: `topic ${topic.topic_id}`,
    aside: select("", [["week", say("week")], ["month", say("month")]], grain, (chosen) => go({ grain: chosen })),
    height: 290,
    option: () => ({
      tooltip: tooltip({ trigger: "axis", formatter: ([{ dataIndex }]) => hint(periodName(list[dataIndex].period, grain), percent(list[dataIndex].share), `${percent(list[dataIndex].low)} – ${percent(list[dataIndex].high)}`, list[dataIndex].complete ? null : say("unfinished")) }),
      xAxis: axis({ type: "category", data: list.map((row) => row.period), axisLabel: { formatter: (period) => date(period, grain === "month" || list.length > 120 ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" }) } }),
      yAxis: axis({ type: "value", min: 0, max: ceiling(list), splitNumber: 3, axisLabel: { formatter: (share) => percent(share, 0) } }),
      series: [
        { type: "line", data: value((row) => row.share), symbol: "circle", symbolSize: 5, showSymbol: list.length < 60, lineStyle: { width: 2 }, z: 5 },
        { type: "line", data: value((row) => row.low), stack: "band", symbol: "none", lineStyle: { opacity: 0 }, silent: true },
        { type: "line", data: value((row) => row.high - row.low), stack: "band", symbol: "none", lineStyle: { opacity: 0 }, areaStyle: { color: colour("accent"), opacity: 0.16 }, silent: true },
        { type: "custom", silent: true, data: unfinished(list), renderItem: hatch, z: 1 },
      ],
    }),
  });
}

function leadFigure(topic) {
  const list = rows("topic_articles").filter((row) => row.topic_id === topic.topic_id);
  if (list.length === 0) return null;
  return figure({
    title: say("leadArticles"), sub: say("leadNote"), answer: "topic_articles", values: { topic_id: topic.topic_id }, list: () => list, name: `articles ${topic.topic_id}`,
    body: table(list, [
      [say("title"), (row) => link(row.url, row.title || say("noTitle"))],
      [say("source"), (row) => foreign(row.source, 60)],
      [say("date"), (row) => row.published_date ? articleDate(row) : say("none")],
      [say("proportion"), (row) => percent(row.proportion, 0), true],
    ]),
  });
}

function alignmentFigure(topic) {
  const list = rows("topic_alignment").filter((row) => row.topic_id === topic.topic_id || row.previous_topic_id === topic.topic_id);
  if (list.length === 0) return null;
  return figure({
    title: say("alignment"), answer: "topic_alignment", list: () => list,
    body: table(list, [
      [say("kind"), (row) => sayOr(row.kind)],
      [say("before"), (row) => el("code", {}, row.previous_topic_id ?? "–")],
      [say("now"), (row) => el("code", {}, row.topic_id ?? "–")],
      [say("similarityOf"), (row) => number(row.similarity, 2), true],
    ]),
  });
}

/** The words that a quarter uses more than the whole. */
function changesFigure(topic) {
  const list = rows("topic_changes").filter((row) => row.topic_id === topic.topic_id);
  if (list.length === 0) return null;
  const quarters = [...grouped(list, (row) => row.quarter)].map(([quarter, found]) => ({ quarter, found }));
  return figure({
    title: say("changingWords"), sub: say("changingNote"), answer: "topic_changes", values: { topic_id: topic.topic_id }, list: () => list, name: `changes ${topic.topic_id}`,
    body: table(quarters, [
      [say("quarter"), (row) => date(row.quarter, { month: "short", year: "numeric" })],
      [say("termsOf"), (row) => row.found.map((each) => `${term(each.term)} (${number(each.observed)}/${number(each.stories)})`).join(", ")],
    ]),
  });
}
