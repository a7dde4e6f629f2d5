"use strict";
// A figure: a title, a chart or a table, what it was made from, and how to take it away.

const charts = new Set();

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function palette() {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((place) => colour(`c${place}`));
}

/** The line that says which table and run a number is from, with the query that yields it. */
function provenance(answer, values, query) {
  const names = tablesOf(answer);
  const ask = el("button", { type: "button", "data-query": answer, onclick: () => copy((query ?? (() => queryOf(answer, values)))(), ask) }, say("copyQuery"));
  return el("div.from", {}, el("code", { title: say(names.length > 1 ? "tables" : "table") }, names.join(", ")),
    runName(), ask);
}

function runName() {
  return el("span.run", {}, el("span", {}, `${say("run")} `), el("code", {}, RUN));
}

/**
 * A figure.
 *
 * title, sub: texts; aside: a node at its right; answer, values: what it was made from;
 * list: its rows, for CSV; body: a node, or option: a chart's option, with its height;
 * step and open: how many points the keyboard can visit, their description, what Enter does.
 */
function figure({ title, sub, aside, answer, values, list, body, option, height = 240, points, name }) {
  const heading = el("h3", {}, title);
  const chart = option ? el("div.chart", { style: { height: `${height}px` }, role: "img", "aria-label": typeof title === "string" ? title : heading.textContent }) : null;
  const from = provenance(answer, values);
  if (list) from.append(el("button", { type: "button", "data-take": "csv", onclick: () => download(name ?? title, "text/csv;charset=utf-8", csv(list())) }, say("asCsv")));
  if (chart) {
    from.append(el("button", { type: "button", "data-take": "svg", onclick: () => { draw(chart); download(name ?? title, "image/svg+xml", picture(chart)); } }, say("asSvg")));
    chart.option = option;
    if (points) reachable(chart, points);
    whenSeen(chart);
  }
  return el("figure.card", {}, el("header", {}, heading, aside ?? null), sub ? el("p.sub", {}, sub) : null,
    chart ?? body, el("figcaption", {}, from));
}

/** The chart as a file of its own, with its title and where it is from. */
function picture(chart) {
  return chart.drawn.renderToSVGString().replace(/^<svg /, `<svg data-source="${RUN}" `);
}

const seen = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting)
  .forEach((entry) => draw(entry.target)), { rootMargin: "300px" });
const sized = new ResizeObserver((entries) => entries.forEach((entry) => {
  const { width, height } = entry.contentRect;
  if (entry.target.drawn && width > 0) entry.target.drawn.resize({ width, height });
}));

function whenSeen(chart) {
  charts.add(chart);
  seen.observe(chart);
}

function draw(chart) {
  if (chart.drawn || !chart.isConnected) return;
  seen.unobserve(chart);
  chart.drawn = echarts.init(chart, null, { renderer: "svg" });
  chart.drawn.setOption({ ...base(), ...chart.option(chart) });
  chart.ready?.(chart.drawn);
  sized.observe(chart);
}

function forgetCharts() {
  charts.forEach((chart) => { seen.unobserve(chart); sized.unobserve(chart); chart.drawn?.dispose(); });
  charts.clear();
}

addEventListener("beforeprint", () => charts.forEach(draw));

/** What all charts have in common. Their words are set as text, never as markup. */
function base() {
  return {
    animation: false,
    backgroundColor: colour("card"),
    color: palette(),
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("ink") },
    grid: { left: 8, right: 12, top: 14, bottom: 4, containLabel: true },
    tooltip: tooltip(),
  };
}

function tooltip(more = {}) {
  return {
    confine: true, backgroundColor: colour("card"), borderColor: colour("line"), padding: [8, 12],
    textStyle: { color: colour("ink"), fontSize: 13 }, extraCssText: "max-width: 22rem; white-space: normal", ...more,
  };
}

/** Lines of a tooltip, the first one strong. */
function hint(head, ...lines) {
  return el("div", {}, el("strong", {}, head), lines.filter(Boolean).map((line) => el("div", {}, line)));
}

function axis(more = {}) {
  return {
    axisLine: { lineStyle: { color: colour("line") } }, axisTick: { show: false },
    axisLabel: { color: colour("soft"), fontSize: 11, hideOverlap: true, ...more.axisLabel },
    splitLine: { lineStyle: { color: colour("line") }, ...more.splitLine },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => !["axisLabel", "splitLine"].includes(key))),
  };
}

/** A chart whose points can be visited by the arrow keys: count, describe(i), open(i). */
function reachable(chart, { count, describe, open }) {
  let at = count - 1;
  chart.tabIndex = 0;
  chart.setAttribute("role", "application");
  chart.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -count, End: count }[event.key];
    if (step !== undefined) {
      at = Math.min(count - 1, Math.max(0, at + step));
      chart.drawn?.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: at });
      speak(describe(at));
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === " ") {
      open(at);
      event.preventDefault();
    } else if (event.key === "Escape") {
      chart.drawn?.dispatchAction({ type: "hideTip" });
    }
  });
  chart.ready = (drawn) => drawn.getZr().on("click", (event) => {
    const place = [event.offsetX, event.offsetY];
    if (!drawn.containPixel("grid", place)) return;
    at = Math.min(count - 1, Math.max(0, Math.round(drawn.convertFromPixel({ seriesIndex: 0 }, place)[0])));
    open(at);
  });
}
