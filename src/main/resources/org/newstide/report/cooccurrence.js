"use strict";

function cooccurrencePage() {
  const all = allPairs();
  const head = (unit) => el("div", {}, el("h1", {}, say("cooccurrenceTitle")), el("p", {}, say("cooccurrenceLead", { unit: say(unit) })));
  if (all.length === 0) return [el("div.opening", {}, head("document")), el("p.empty", {}, say("noPairs"))];
  const languages = [...grouped(all, (row) => row.language).keys()].sort();
  const units = [...grouped(all, (row) => row.unit).keys()].sort();
  const language = languages.includes(STATE.of) ? STATE.of : languages[0];
  const unit = units.includes(STATE.unit) ? STATE.unit : units[0];
  const pairs = all.filter((row) => row.language === language && row.unit === unit).slice(0, Number(STATE.pairs) || 80);
  const graph = network(pairs, language);
  const chosen = graph.names.includes(STATE.term) ? STATE.term : [...graph.names].sort((a, b) => graph.near.get(b).size - graph.near.get(a).size)[0];
  return [
    el("div.opening", {}, head(unit), el("div.controls", {},
      languages.length > 1 ? choice(say("language"), languages.map((each) => [each, each]), language, (of) => go({ of, term: "" })) : null,
      units.length > 1 ? choice(say("unit"), units.map((each) => [each, say(each)]), unit, (value) => go({ unit: value, term: "" })) : null,
      choice(say("pairs"), ["40", "80", "160"].map((each) => [each, each]), STATE.pairs, (value) => go({ pairs: value })),
      select(say("chooseNode"), [...graph.names].sort((a, b) => a.localeCompare(b)).map((each) => [each, nodeName(each)]), chosen, (value) => go({ term: value })))),
    el("div.cards.wide", {}, networkFigure(graph, pairs, chosen, { language, unit }), el("div.stack", {}, companyFigure(pairs, chosen), companyMonths(chosen, language, unit))),
    risenFigure(language, unit),
  ];
}

/** The answers that hold the pairs of nodes, themes and actors among them: of the whole time and by month. */
const PAIRS = "node_pairs", PAIR_MONTHS = "node_pair_months";

function allPairs(answer = PAIRS) {
  return rows(answer).map((row) => ({ ...row, term_a: nodeKey(row.kind_a, row.node_a), term_b: nodeKey(row.kind_b, row.node_b) }));
}

/** A node's name where it is a term; a theme and an actor may be called as one. */
function nodeKey(kind, name) {
  return kind === "theme" || kind === "actor" ? `${kind}:${name}` : name;
}

function nodeName(key) {
  const [, kind, name] = /^(theme|actor):(.*)$/.exec(key) ?? [];
  return kind ? `${shown(name)} (${say(kind)})` : term(key);
}

/** The pairs as a graph, its nodes in communities. */
function network(pairs, language) {
  const near = new Map();
  const join = (a, b, weight) => { if (!near.has(a)) near.set(a, new Map()); near.get(a).set(b, weight); };
  for (const pair of pairs) {
    join(pair.term_a, pair.term_b, pair.log_likelihood_ratio);
    join(pair.term_b, pair.term_a, pair.log_likelihood_ratio);
  }
  const names = [...near.keys()];
  return { near, names, community: knownCommunities(names, language) ?? communities(names, near) };
}

/** Communities as the release has them; null if it has none. */
function knownCommunities(names, language) {
  const known = new Map(rows("communities").filter((row) => row.language === language).map((row) => [nodeKey(row.kind, row.node), row.community]));
  if (known.size === 0) return null;
  const rest = 1 + Math.max(...known.values());
  return new Map(names.map((name) => [name, known.get(name) ?? rest]));
}

/** Label propagation in a fixed order: each node takes the label that weighs most around it. */
function communities(names, near) {
  const label = new Map(names.map((name) => [name, name]));
  for (let round = 0; round < 20; round++) {
    let moved = false;
    for (const name of names) {
      const weights = new Map();
      near.get(name).forEach((weight, other) => weights.set(label.get(other), (weights.get(label.get(other)) ?? 0) + weight));
      const [best] = [...weights].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0];
      if (best !== label.get(name)) { label.set(name, best); moved = true; }
    }
    if (!moved) break;
  }
  const sizes = [...grouped(names, (name) => label.get(name))].sort((a, b) => b[1].length - a[1].length);
  const number = new Map(sizes.map(([each], place) => [each, place]));
  return new Map(names.map((name) => [name, number.get(label.get(name))]));
}

/** Fruchterman and Reingold's forces (1991) from a fixed start, so that the picture is the same each time; in a unit square. */
function layout(names, near) {
  const at = names.map((_, place) => [Math.sqrt(place) * Math.cos(place * 2.4), 0.8 * Math.sqrt(place) * Math.sin(place * 2.4)]);
  const number = new Map(names.map((name, place) => [name, place]));
  const ties = names.flatMap((name, place) => [...near.get(name).keys()].map((other) => [place, number.get(other)]).filter(([from, to]) => from < to));
  const rounds = 260;
  for (let round = 0; round < rounds; round++) {
    const force = at.map(([x, y]) => [-0.06 * x, -0.1 * y]);
    const push = (from, to, strength) => {
      const [dx, dy] = [at[from][0] - at[to][0], at[from][1] - at[to][1]];
      const distance = Math.max(0.05, Math.hypot(dx, dy));
      const pull = strength(distance) / distance;
      force[from][0] += dx * pull; force[from][1] += dy * pull;
      force[to][0] -= dx * pull; force[to][1] -= dy * pull;
    };
    for (let from = 0; from < names.length; from++) for (let to = from + 1; to < names.length; to++) push(from, to, (distance) => (distance < 8 ? 1 / distance : 0));
    for (const [from, to] of ties) push(from, to, (distance) => -distance * distance / 10);
    const most = 0.6 * (1 - round / rounds);
    at.forEach((point, place) => {
      const length = Math.max(1e-9, Math.hypot(...force[place]));
      point[0] += force[place][0] * Math.min(1, most / length);
      point[1] += force[place][1] * Math.min(1, most / length);
    });
  }
  const ends = [0, 1].map((side) => at.map((point) => point[side])).map((values) => [Math.min(...values), Math.max(...values)]);
  return new Map(names.map((name, place) => [name, at[place].map((value, side) => (value - ends[side][0]) / Math.max(1e-9, ends[side][1] - ends[side][0]))]));
}

function networkFigure({ near, names, community }, pairs, chosen, { language, unit }) {
  const strongest = Math.max(...pairs.map((pair) => pair.log_likelihood_ratio));
  const colours = palette();
  const shapes = ["circle", "rect", "diamond", "triangle", "roundRect"];
  const places = layout(names, near);
  const card = figure({
    title: say("network"), sub: say(has("communities") ? "communitiesNote" : "networkNote"), answer: PAIRS, values: { language, unit }, list: () => pairs, name: `network ${language} ${unit}`, height: 620,
    option: (chart) => ({
      tooltip: tooltip({ formatter: ({ dataType, data }) => dataType === "edge" ? pairHint(data.pair) : hint(nodeName(data.id), `${number(near.get(data.id).size)} × ${say("neighbour")}`) }),
      series: [{
        type: "graph", layout: "none", roam: true, scaleLimit: { min: 0.5, max: 6 }, selectedMode: false,
        left: 20, top: 14, width: chart.clientWidth - 120, height: 590,
        label: { show: true, position: "right", distance: 3, color: colour("ink"), fontSize: 11, formatter: ({ data }) => nodeName(data.id).slice(0, 28) },
        labelLayout: { hideOverlap: true }, emphasis: { focus: "adjacency", lineStyle: { width: 3 } },
        lineStyle: { color: colour("faint"), opacity: 0.5, curveness: 0 },
        data: names.map((name) => ({
          id: name, name, x: places.get(name)[0] * (chart.clientWidth - 120), y: places.get(name)[1] * 590, symbol: shapes[Math.floor(community.get(name) / colours.length) % shapes.length], symbolSize: 7 + 3.2 * Math.sqrt(near.get(name).size),
          itemStyle: { color: colours[community.get(name) % colours.length], borderColor: name === chosen ? colour("ink") : colour("card"), borderWidth: name === chosen ? 3 : 1 },
          label: { fontWeight: name === chosen ? "bold" : "normal" },
        })),
        links: pairs.map((pair) => ({ source: pair.term_a, target: pair.term_b, pair, lineStyle: { width: 0.6 + 3 * Math.sqrt(pair.log_likelihood_ratio / strongest) } })),
      }],
    }),
  });
  card.querySelector(".chart").ready = (drawn) => drawn.on("click", ({ dataType, data }) => { if (dataType === "node") go({ term: data.id }); });
  return card;
}

function pairHint(pair) {
  return hint(`${nodeName(pair.term_a)} – ${nodeName(pair.term_b)}`, `${say("observed")} ${number(pair.observed)}, ${say("expected")} ${number(pair.expected, 1)}`, `G² ${number(pair.log_likelihood_ratio, 0)}, NPMI ${number(pair.npmi, 2)}`);
}

function companyFigure(pairs, chosen) {
  const list = pairs.filter((pair) => pair.term_a === chosen || pair.term_b === chosen)
    .map((pair) => ({ ...pair, neighbour: pair.term_a === chosen ? pair.term_b : pair.term_a }));
  return figure({
    title: say("neighbours", { term: nodeName(chosen) }), answer: PAIRS, list: () => list, name: `company ${chosen}`,
    body: table(list, [
      [say("neighbour"), (row) => el("button.plain", { type: "button", onclick: () => go({ term: row.neighbour }) }, nodeName(row.neighbour))],
      [say("observed"), (row) => number(row.observed), true],
      [say("expected"), (row) => number(row.expected, 1), true],
      ["G²", (row) => number(row.log_likelihood_ratio), true],
      ["NPMI", (row) => number(row.npmi, 2), true],
    ]),
  });
}

/** The company of a term month by month: one row a neighbour. */
function companyMonths(chosen, language, unit) {
  const list = allPairs(PAIR_MONTHS).filter((row) => row.language === language && row.unit === unit && (row.term_a === chosen || row.term_b === chosen))
    .map((row) => ({ ...row, neighbour: row.term_a === chosen ? row.term_b : row.term_a }));
  if (list.length === 0) return null;
  const months = [...new Set(list.map((row) => row.period))].sort().slice(-36);
  const order = [...grouped(list, (row) => row.neighbour).keys()].slice(0, 14).reverse();
  const cells = list.filter((row) => months.includes(row.period) && order.includes(row.neighbour)).map((row) => ({ value: [months.indexOf(row.period), order.indexOf(row.neighbour), row.npmi], row }));
  return figure({
    title: say("months"), sub: say("monthsNote"), answer: PAIR_MONTHS, list: () => list, name: `months ${chosen}`, height: 60 + order.length * 24,
    option: () => ({
      grid: { left: 4, right: 10, top: 8, bottom: 4, containLabel: true },
      tooltip: tooltip({ formatter: ({ data }) => hint(nodeName(data.row.neighbour), periodName(data.row.period, "month"), `${say("observed")} ${number(data.row.observed)}, ${say("expected")} ${number(data.row.expected, 1)}`, `NPMI ${number(data.row.npmi, 2)}`) }),
      visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { color: [0, 1, 2, 3, 4].map((place) => colour(`heat${place}`)) } },
      xAxis: axis({ type: "category", data: months, axisLabel: { formatter: (month) => date(month, { month: "short", year: "2-digit" }) } }),
      yAxis: axis({ type: "category", data: order, axisLabel: { formatter: (name) => nodeName(name).slice(0, 26), color: colour("ink"), fontSize: 12 } }),
      series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: colour("card"), borderWidth: 2 } }],
    }),
  });
}

/** Pairs that are tied in a period and were not before. */
function risenFigure(language, unit) {
  const list = rows("risen_pairs").filter((row) => row.language === language && row.unit === unit);
  if (list.length === 0) return null;
  return el("section", {}, figure({
    title: say("risen"), sub: say("risenNote"), answer: "risen_pairs", values: { language, unit }, list: () => list, name: `risen ${language} ${unit}`,
    body: table(list.slice(0, 25), [
      [say("period"), (row) => date(row.period, { month: "short", year: "numeric" })],
      [say("neighbour"), (row) => `${nodeName(nodeKey(row.kind_a, row.node_a))} – ${nodeName(nodeKey(row.kind_b, row.node_b))}`],
      [say("observed"), (row) => number(row.observed), true],
      [say("expected"), (row) => number(row.expected, 1), true],
      ["G²", (row) => number(row.log_likelihood_ratio), true],
      ["q", (row) => number(row.q_value, 4), true],
    ]),
  }));
}
