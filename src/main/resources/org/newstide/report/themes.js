"use strict";

/** What the charts of the page show; adjusted shares and bursts where the release has them. */
function themesPage() {
  const series = rows("theme_series");
  if (series.length === 0) return [el("h1", {}, say("themesTitle")), el("p.empty", {}, say("noThemes"))];
  const { grain, counting } = STATE;
  const adjusted = STATE.share === "adjusted" && has("theme_series", "adjusted_share");
  const wanted = series.filter((row) => row.grain === grain && row.counting === counting).map((row) => point(row, adjusted));
  const bySubject = grouped(wanted, (row) => row.subject);
  const ordered = [...bySubject].sort((a, b) => sum(b[1], "mentioning") - sum(a[1], "mentioning"));
  const top = STATE.scale === "1" ? ceiling(wanted) : null;
  return [
    el("div.opening", {}, el("div", {}, el("h1", {}, say("themesTitle")),
      el("p", {}, say("themesLead", { counting: say(counting), grain: say(grain) }), " ", say("themesKeys"))), themeControls()),
    themeLegend(),
    el("div.cards", {}, ordered.map(([theme, points]) => themeFigure(theme, points, top, adjusted))),
    el("p.soft", {}, leftOut(new Set(bySubject.keys()))),
  ];
}

/** The end of the scale: the finished periods and their intervals fit; others may be cut off. */
function ceiling(points) {
  const high = Math.max(0.001, ...points.filter((row) => row?.share !== null && row?.share !== undefined).map((row) => (row.complete ? row.high ?? row.share : row.share)));
  const step = 10 ** Math.floor(Math.log10(high)) / 2;
  return Math.min(1, Math.ceil(high / step) * step);
}

/** The row as the chart shows it: its wider interval where articles of a day are not independent. */
function point(row, adjusted) {
  if (adjusted) return { ...row, share: row.adjusted_share, low: null, high: null };
  return { ...row, low: row.clustered_low ?? row.low, high: row.clustered_high ?? row.high };
}

function sum(list, column) {
  return list.reduce((total, row) => total + (row[column] ?? 0), 0);
}

function themeControls() {
  const choices = (...keys) => keys.map((key) => [key, say(key)]);
  return el("div.controls", {},
    choice(say("grain"), choices("day", "week", "month"), STATE.grain, (grain) => go({ grain })),
    choice(say("counting"), choices("articles", "stories", "reach"), STATE.counting, (counting) => go({ counting })),
    has("theme_series", "adjusted_share") ? choice(say("share"), choices("raw", "adjusted"), STATE.share, (share) => go({ share })) : null,
    el("label.tick", {}, el("input", { type: "checkbox", checked: STATE.scale === "1", onchange: (event) => go({ scale: event.target.checked ? "1" : "" }) }), say("sameScale")));
}

function themeLegend() {
  const box = (...shapes) => svg("svg", { viewBox: "0 0 26 14", "aria-hidden": "true" }, ...shapes);
  const items = [
    [box(svg("rect", { x: 0, y: 2, width: 26, height: 10, fill: "var(--accent-soft)" }), svg("path", { d: "M0 9 26 5", stroke: "var(--accent)", "stroke-width": 2 })), "interval"],
    [box(...[0, 1, 2, 3].map((place) => svg("path", { d: `M${place * 7} 14l7-14`, stroke: "var(--hatch)", "stroke-width": 1.2 }))), "unfinished"],
  ];
  if (has("bursts")) items.push([box(svg("rect", { x: 2, y: 0, width: 22, height: 14, fill: "var(--warm-soft)" })), "burst"]);
  if (has("change_points")) items.push([box(svg("path", { d: "M13 0v14", stroke: "var(--warm)", "stroke-width": 2, "stroke-dasharray": "3 2" })), "changePoint"]);
  return el("ul.legend", {}, items.map(([shape, key]) => el("li", {}, shape, say(key))));
}

function themeTitle(theme) {
  return rows("themes").find((row) => row.theme_id === theme)?.title || theme;
}

function themeFigure(theme, points, top, adjusted) {
  const { grain, counting } = STATE;
  const definitions = rows("themes").filter((row) => row.theme_id === theme);
  const title = themeTitle(theme);
  const byPeriod = new Map(points.map((row) => [row.period, row]));
  const sorted = [...byPeriod.keys()].sort();
  const periods = periodsBetween(sorted[0], sorted.at(-1), grain);
  const at = periods.map((period) => byPeriod.get(period) ?? null);
  const latest = [...at].reverse().find((row) => row?.complete) ?? at.at(-1);
  const open = (place) => { if (at[place]) openArticles(theme, title, grain, at[place], counting); };
  const card = figure({
    title: foreign(title, 90), name: `${theme} ${grain} ${counting}`, answer: "theme_series", values: { subject: theme, grain, counting },
    sub: definitions[0]?.description ? foreign(definitions[0].description, 400) : null,
    aside: latest ? el("div.now", {}, el("b", {}, percent(latest.share)), el("small", {}, periodName(latest.period, grain))) : null,
    list: () => at.filter(Boolean).map(({ subject, period, mentioning, total, share, low, high, complete }) => ({ subject, grain, counting, period, mentioning, total, share, low, high, complete })),
    points: { count: periods.length, describe: (place) => describePoint(periods[place], at[place], grain), open },
    option: () => themeOption(theme, periods, at, top, grain, counting),
    height: 210,
  });
  card.dataset.theme = theme;
  const moves = movesOf(theme, grain, counting);
  if (moves.length) card.querySelector("figcaption").before(whyItMoved(theme, moves, grain));
  card.querySelector("figcaption").prepend(el("details", {}, el("summary.soft", {}, say("queryOfTheme")),
    definitions.map((row) => el("div", {}, el("span.badge", {}, row.language), el("pre", {}, shown(row.query, 4000))))));
  return card;
}

function describePoint(period, row, grain) {
  if (!row) return `${periodName(period, grain)}: ${say("noCoverage")}`;
  return `${periodName(period, grain)}: ${percent(row.share)}, ${say("mentioning", { n: number(row.mentioning), total: number(row.total) })}${row.complete ? "" : `, ${say("unfinished")}`}`;
}

function themeOption(theme, periods, at, top, grain, counting) {
  const value = (pick) => at.map((row) => (row && row.share !== null ? pick(row) : null));
  const few = periods.length <= 70;
  // The dashed line begins at the last finished point, so that the two parts meet.
  const finished = at.map((row) => (row?.complete ? row.share : null));
  const open = at.map((row, place) => (row && (!row.complete || (at[place - 1] && !at[place - 1].complete) || (at[place + 1] && !at[place + 1].complete)) ? row.share : null));
  const line = { type: "line", symbol: "circle", symbolSize: few ? 6 : 4, showSymbol: few, connectNulls: false, lineStyle: { width: 2 } };
  return {
    grid: { left: 4, right: 10, top: 12, bottom: 6, containLabel: true },
    tooltip: tooltip({ trigger: "axis", axisPointer: { type: "line", lineStyle: { color: colour("faint") } }, formatter: (parts) => themeHint(periods, at, parts[0].dataIndex, grain, theme) }),
    xAxis: axis({ type: "category", data: periods, boundaryGap: true, axisLabel: { formatter: (period) => date(period, grain === "month" || periods.length > 120 ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" }) } }),
    yAxis: axis({ type: "value", max: top ?? ceiling(at), min: 0, splitNumber: 3, axisLabel: { formatter: (share) => percent(share, share < 0.1 && share > 0 ? 1 : 0) } }),
    series: [
      { ...line, name: "share", data: finished, itemStyle: { color: colour("accent") }, z: 5, markLine: changeLines(theme, periods, grain, counting) },
      { ...line, name: "open", data: open, itemStyle: { color: colour("card"), borderColor: colour("accent"), borderWidth: 1.5 }, lineStyle: { width: 1.6, type: [4, 4], color: colour("accent") }, z: 4 },
      { type: "line", name: "low", data: value((row) => row.low), stack: "band", symbol: "none", lineStyle: { opacity: 0 }, silent: true },
      { type: "line", name: "high", data: value((row) => (row.high === null ? null : row.high - row.low)), stack: "band", symbol: "none", lineStyle: { opacity: 0 }, areaStyle: { color: colour("accent"), opacity: 0.16 }, silent: true },
      { type: "custom", name: "bursts", silent: true, data: burstSpans(theme, periods, grain, counting), renderItem: span, z: 0 },
      { type: "custom", name: "hatch", silent: true, data: unfinished(at), renderItem: hatch, z: 1 },
    ],
  };
}

function themeHint(periods, at, place, grain, theme) {
  const row = at[place];
  if (!row) return hint(periodName(periods[place], grain), say("noCoverage"));
  return hint(periodName(row.period, grain),
    `${percent(row.share)}${row.low === null ? "" : `  (${percent(row.low)} – ${percent(row.high)})`}`,
    `${say("mentioning", { n: number(row.mentioning), total: number(row.total) })} ${say(row.counting)}`,
    row.complete ? null : say("unfinished"), burstAt(theme, row), el("span.soft", {}, say("chooseForArticles")));
}

/** Places of the periods that are not finished; the height says nothing. */
function unfinished(at) {
  return at.flatMap((row, place) => (row && !row.complete ? [[place, 0]] : []));
}

/** Strokes over the width of a period that is not finished. */
function hatch(parameters, api) {
  const { x, y, width, height } = parameters.coordSys;
  const size = api.size([1, 0])[0];
  const left = Math.max(x, api.coord([api.value(0), 0])[0] - size / 2);
  const right = Math.min(x + width, left + size);
  const strokes = [];
  for (let at = left - height; at < right; at += 7) {
    const from = Math.max(at, left);
    const to = Math.min(at + height, right);
    if (to > from) strokes.push({ type: "line", shape: { x1: from, y1: y + height - (from - at), x2: to, y2: y + height - (to - at) }, style: { stroke: colour("hatch"), lineWidth: 0.7, opacity: 0.6 } });
  }
  return { type: "group", children: strokes };
}

function leftOut(shownThemes) {
  const all = [...grouped(rows("themes"), (row) => row.theme_id).keys()];
  const missing = all.filter((theme) => !shownThemes.has(theme));
  if (missing.length === 0) return "";
  if (shownThemes.size >= 24) return say("moreThemes", { n: number(shownThemes.size), all: number(all.length) });
  return say("neverMentioned", { themes: missing.map((theme) => shown(themeTitle(theme), 80)).join(", ") });
}

// What was found in the curve, where the release has it.

function found(name, theme, grain, counting) {
  return rows(name).filter((row) => row.subject === theme && row.grain === grain && (row.counting ?? counting) === counting);
}

function placeOf(periods, day, grain) {
  return periods.findIndex((period) => period <= day && day < nextPeriod(period, grain));
}

/** First and last place of each burst. */
function burstSpans(theme, periods, grain, counting) {
  return found("bursts", theme, grain, counting)
    .map((burst) => [placeOf(periods, burst.first, grain), placeOf(periods, burst.last, grain)])
    .filter(([, last]) => last >= 0).map(([first, last]) => [Math.max(0, first), 0, last]);
}

/** A shade over whole periods. */
function span(parameters, api) {
  const { y, height } = parameters.coordSys;
  const half = api.size([1, 0])[0] / 2;
  const left = api.coord([api.value(0), 0])[0] - half;
  return { type: "rect", shape: { x: left, y, width: api.coord([api.value(2), 0])[0] + half - left, height }, style: { fill: colour("warm-soft") } };
}

function burstAt(theme, row) {
  const [burst] = found("bursts", theme, row.grain, row.counting).filter((each) => each.first <= row.period && row.period <= each.last).sort((a, b) => b.level - a.level);
  return burst ? say("burstLevel", { level: number(burst.level) }) : null;
}

function changeLines(theme, periods, grain, counting) {
  const changes = found("change_points", theme, grain, counting).map((row) => placeOf(periods, row.period, grain)).filter((place) => place >= 0);
  if (changes.length === 0) return undefined;
  return {
    silent: true, symbol: "none", label: { show: false }, lineStyle: { color: colour("warm"), type: [4, 3], width: 1.6 },
    data: changes.map((place) => ({ xAxis: place })),
  };
}

/** Bursts and changes of a curve, the latest first; of bursts within bursts the widest. */
function movesOf(theme, grain, counting) {
  const bursts = found("bursts", theme, grain, counting).filter((row) => row.level === 1)
    .map((row) => ({ ...row, what: say("burst"), from: row.baseline, to: row.share }));
  const changes = found("change_points", theme, grain, counting)
    .map((row) => ({ ...row, first: row.period, what: say("changePoint"), from: row.share_before, to: row.share_after }));
  return [...bursts, ...changes].sort((a, b) => b.first.localeCompare(a.first));
}

function whyItMoved(theme, moves, grain) {
  return el("details.moves", {}, el("summary", {}, say("moves", { n: number(moves.length) })),
    moves.slice(0, 12).map((move) => el("div.move", {},
      el("p", {}, el("strong", {}, move.what), ` ${date(move.first)} – ${date(move.last)}: `, say("fromTo", { from: percent(move.from), to: percent(move.to) }),
        el("span.soft", {}, ` · q = ${number(move.q_value, 4)}, ${say("ofTests", { n: number(move.tests) })}`)),
      reasonsOf(theme, move))),
    provenance(has("bursts") ? "bursts" : "change_points", { subject: theme, grain }));
}

/** What distinguishes a stretch: its words, outlets, branches of the query, first and most reprinted article. */
function reasonsOf(theme, move) {
  const reasons = rows("explanations").filter((row) => row.subject === theme && row.first === move.first && row.last === move.last);
  return el("dl.reasons", {}, [...grouped(reasons, (row) => row.reason)].flatMap(([reason, list]) => [
    el("dt", {}, sayOr(reason)),
    el("dd", {}, list.map((row, place) => [place ? ", " : "", foreign(reason === "keyword" ? term(row.value) : row.value, 120),
      row.log_ratio === null ? null : el("small.soft", {}, ` (${number(row.inside)}/${number(row.inside_total)})`)])),
  ]));
}
