"use strict";

function sourcesPage() {
  const list = rows("sources");
  return [
    el("div.opening", {}, el("div", {}, el("h1", {}, say("sourcesTitle")), el("p", {}, say("sourcesLead")))),
    el("div.stack", {}, has("source_weeks") ? [volumeFigure(), mixFigure()] : null, sourceTable(list)),
  ];
}

/** Articles by source and week, complete: a week without a row is a zero. */
function weeks() {
  const list = rows("source_weeks");
  const days = list.map((row) => row.week).sort();
  const likely = days.filter((_, place) => place >= days.length * 0.002);
  const periods = periodsBetween(likely[0], days.at(-1), "week").slice(-160);
  const bySource = new Map([...grouped(list, (row) => row.source)].map(([source, found]) => [source, new Map(found.map((row) => [row.week, row.articles]))]));
  const order = rows("sources").map((row) => row.source).filter((source) => bySource.has(source));
  return { periods, bySource, order };
}

function volumeFigure() {
  const { periods, bySource, order } = weeks();
  const shownOrder = [...order].reverse();
  const cells = shownOrder.flatMap((source, y) => periods.map((week, x) => [x, y, bySource.get(source).get(week) ?? 0])).filter(([, , count]) => count > 0);
  return figure({
    title: say("volume"), sub: has("source_status") ? `${say("volumeNote")}; ○ ${say("silent")}` : say("volumeNote"), answer: "source_weeks", list: () => rows("source_weeks"), height: 70 + order.length * 24,
    option: () => ({
      grid: { left: 4, right: 10, top: 8, bottom: 4, containLabel: true },
      tooltip: tooltip({ formatter: ({ value }) => hint(shown(shownOrder[value[1]], 60), periodName(periods[value[0]], "week"), `${number(value[2])} ${say("articles")}`) }),
      visualMap: { show: false, min: 0, max: Math.max(1, percentile(cells.map((each) => each[2]), 0.97)), inRange: { color: [1, 2, 3, 4].map((place) => colour(`heat${place}`)) } },
      xAxis: axis({ type: "category", data: periods, axisLabel: { formatter: (week) => date(week, { day: "numeric", month: "short" }) } }),
      yAxis: axis({ type: "category", data: shownOrder, axisLabel: { formatter: (source) => shown(source, 24), fontSize: 12, color: colour("ink") } }),
      series: [
        { type: "heatmap", data: cells, itemStyle: { borderColor: colour("card"), borderWidth: 2 } },
        { type: "scatter", symbol: "emptyCircle", symbolSize: 8, itemStyle: { color: colour("warm"), borderWidth: 2 }, tooltip: { formatter: ({ value }) => hint(shown(shownOrder[value[1]], 60), periodName(periods[value[0]], "week"), say("silent")) }, data: silentWeeks(periods, shownOrder) },
      ],
    }),
  });
}

/** Weeks in which a source says nothing for longer than chance would have it. */
function silentWeeks(periods, order) {
  return rows("source_status").filter((row) => row.status === "silent").map((row) => [periods.indexOf(row.week), order.indexOf(row.source)]).filter(([x, y]) => x >= 0 && y >= 0);
}

function mixFigure() {
  const { periods, bySource, order } = weeks();
  const foremost = order.slice(0, 7);
  const totals = periods.map((week) => order.reduce((total, source) => total + (bySource.get(source).get(week) ?? 0), 0));
  const part = (sources) => periods.map((week, place) => (totals[place] === 0 ? null : sources.reduce((total, source) => total + (bySource.get(source).get(week) ?? 0), 0) / totals[place]));
  const series = foremost.map((source) => [shown(source, 40), part([source])]);
  if (order.length > foremost.length) series.push([say("others"), part(order.slice(foremost.length))]);
  return figure({
    title: say("mix"), sub: say("mixNote"), answer: "source_weeks", height: 320, name: "source mix",
    list: () => periods.map((week, place) => ({ week, ...Object.fromEntries(series.map(([source, shares]) => [source, shares[place]])) })),
    option: () => ({
      grid: { left: 8, right: 12, top: 40, bottom: 4, containLabel: true },
      legend: { type: "scroll", top: 0, left: 0, textStyle: { color: colour("ink") }, icon: "roundRect", itemHeight: 9, itemWidth: 14, pageTextStyle: { color: colour("soft") } },
      tooltip: tooltip({ trigger: "axis", formatter: (parts) => hint(periodName(periods[parts[0].dataIndex], "week"), ...parts.filter((each) => each.value).map((each) => `${each.seriesName}: ${percent(each.value, 0)}`)) }),
      xAxis: axis({ type: "category", data: periods, axisLabel: { formatter: (week) => date(week, { day: "numeric", month: "short" }) } }),
      yAxis: axis({ type: "value", max: 1, axisLabel: { formatter: (share) => percent(share, 0) } }),
      series: series.map(([source, shares]) => ({ name: source, type: "bar", stack: "mix", barCategoryGap: "12%", data: shares, itemStyle: { borderColor: colour("card"), borderWidth: 0.5 } })),
    }),
  });
}

function sourceTable(list) {
  const { periods, bySource } = has("source_weeks") ? weeks() : { periods: [], bySource: new Map() };
  const silences = grouped(rows("source_status").filter((row) => row.status === "silent"), (row) => row.source);
  const silent = (row) => {
    if (has("source_status")) return silences.get(row.source)?.length ?? 0;
    const counts = bySource.get(row.source);
    return counts && row.first_day ? periods.filter((week) => week >= row.first_day && week <= row.last_day && !counts.get(week)).length : null;
  };
  return figure({
    title: say("sources"), answer: "sources", list: () => list,
    body: table(list, [
      [say("source"), (row) => foreign(row.source, 60)],
      [say("articles"), (row) => number(row.articles), true],
      [say("firstDay"), (row) => date(row.first_day), true],
      [say("lastDay"), (row) => date(row.last_day), true],
      [say("daysWith"), (row) => number(row.days_with_articles), true],
      [say("silentWeeks"), (row) => number(silent(row)), true],
      [say("withoutDay"), (row) => number(row.without_a_day), true],
      [`${say("length")}, ${say("characters")}`, (row) => number(row.mean_characters), true],
    ]),
  });
}
