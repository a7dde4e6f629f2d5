"use strict";

function overviewPage() {
  const [articles] = rows("article_account");
  const page = [el("div.opening", {}, el("div", {}, el("h1", {}, say("overviewTitle")),
    articles ? el("p", {}, say("overviewLead", {
      articles: number(articles.articles), sources: number(articles.sources),
      first: date(articles.first_day), last: date(articles.last_day),
    })) : null)), accountTiles(articles)];
  if (has("days")) page.push(el("section", {}, calendar()));
  page.push(anomalies(), el("section.cards.wide", {}, rejections(), sinceBefore()));
  return page;
}

function tile(label, value, note, answer) {
  return el("div.tile", {}, el("span.label", {}, label), el("span.value", {}, value),
    el("span.note", {}, note ?? ""), provenance(answer));
}

function accountTiles(articles) {
  const [files] = rows("archive_account");
  const [stories] = rows("story_account");
  const tiles = [];
  if (files) {
    tiles.push(tile(say("files"), number(files.files), say("bytes", { n: number(files.bytes / 1e6, 1) }), "archive_account"));
    tiles.push(tile(say("records"), number(files.records), say("reconciled"), "archive_account"));
    tiles.push(tile(say("rejected"), number(files.rejections), say("ofRecords", { share: percent(files.rejections / Math.max(1, files.records)) }), "archive_account"));
  }
  if (articles) {
    tiles.push(tile(say("articlesRead"), number(articles.articles), `${number(articles.undated)} ${say("undated")}`, "article_account"));
    tiles.push(tile(say("sourcesRead"), number(articles.sources), `${number(articles.languages)} ${say("languages")}`, "article_account"));
  }
  if (stories) tiles.push(tile(say("storiesTold"), number(stories.stories), say("printedAgain", { n: number(stories.reprints) }), "story_account"));
  return el("div.tiles", {}, tiles);
}

/** Articles of each day, a row of weeks for each year; years of a few stray dates are left out. */
function calendar() {
  const days = rows("days");
  const years = grouped(days, (row) => row.day.slice(0, 4));
  const counts = [...years].map(([year, list]) => [year, list.reduce((sum, row) => sum + row.articles, 0)]);
  const most = Math.max(...counts.map(([, count]) => count));
  const shownYears = counts.filter(([, count]) => count >= most / 100).map(([year]) => year).sort().slice(-4);
  const [first, last] = [days.at(-1).day, days[0].day];
  const top = percentile(days.map((row) => row.articles), 0.98);
  const narrow = innerWidth < 700;
  return figure({
    title: say("calendar"), sub: say("calendarNote"), answer: "days", list: () => days,
    height: narrow ? 700 : 34 + shownYears.length * 150,
    option: () => ({
      tooltip: tooltip({ formatter: ({ value }) => hint(periodName(value[0], "day"), `${number(value[1])} ${say("articles")}`) }),
      visualMap: {
        min: 0, max: Math.max(1, top), show: false,
        inRange: { color: [1, 2, 3, 4].map((place) => colour(`heat${place}`)) },
      },
      calendar: shownYears.map((year, place) => ({
        range: shownYears.length === 1 ? [`${first.slice(0, 7)}-01`, addDays(nextPeriod(`${last.slice(0, 7)}-01`, "month"), -1)] : year, orient: narrow ? "vertical" : "horizontal",
        ...(narrow ? { top: 58, left: 40 + place * 170, width: 120, bottom: 10 } : { top: 34 + place * 150, left: 56, right: 12, cellSize: ["auto", 16] }),
        itemStyle: { color: colour("paper"), borderColor: colour("card"), borderWidth: 2.5 },
        splitLine: { show: false },
        yearLabel: { show: true, color: colour("soft"), fontSize: 13, margin: 34 },
        dayLabel: { color: colour("faint"), firstDay: 1, nameMap: weekdayLetters(), fontSize: 10 },
        monthLabel: { color: colour("soft"), nameMap: monthNames(), fontSize: 11 },
      })),
      series: shownYears.map((year, place) => ({
        type: "heatmap", coordinateSystem: "calendar", calendarIndex: place,
        data: years.get(year).map((row) => [row.day, row.articles]),
      })),
    }),
  });
}

function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function weekdayLetters() {
  return LANGUAGE === "vi" ? ["CN", "T2", "", "T4", "", "T6", ""] : ["Sun", "Mon", "", "Wed", "", "Fri", ""];
}

function monthNames() {
  return Array.from({ length: 12 }, (_, month) => date(`2024-${String(month + 1).padStart(2, "0")}-01`, { month: LANGUAGE === "vi" ? "numeric" : "short" }));
}

/** Themes whose last complete period is outside what the periods before let expect. */
function anomalies() {
  if (!has("anomalies")) return null;
  const list = rows("anomalies");
  return el("section", {}, figure({
    title: say("unexpected"), sub: say("unexpectedNote"), answer: "anomalies", list: () => list,
    body: table(list, [
      [say("theme"), (row) => foreign(themeTitle(row.subject), 90)],
      [say("period"), (row) => periodName(row.period, row.grain)],
      [say("share"), (row) => percent(row.share), true],
      [say("expected"), (row) => `${percent(row.expected_low)} – ${percent(row.expected_high)}`, true],
      ["q", (row) => number(row.q_value, 4), true],
    ]),
  }));
}

function rejections() {
  const list = rows("rejections");
  return figure({
    title: say("rejections"), answer: REPORT.answers.rejections ? "rejections" : "archive_account", list: () => list,
    body: list.length === 0 ? el("p.empty", {}, say("nothingRejected")) : table(list, [
      [say("reason"), (row) => el("code", {}, row.reason)],
      [say("records"), (row) => number(row.records), true],
      [say("files"), (row) => number(row.files), true],
      [say("example"), (row) => foreign(row.example, 120)],
    ]),
  });
}

/** Rows of every table now and in the release before. */
function sinceBefore() {
  const before = new Map((REPORT.previous?.tables ?? []).map((each) => [each.name, each.rows]));
  const list = REPORT.release.tables.map((each) => ({ table: each.name, before: before.get(each.name) ?? null, now: each.rows }));
  const changes = (row) => row.before === null ? "" : row.now - row.before;
  if (REPORT.previous === null) return figure({ title: say("changed"), answer: "archive_account", list: () => list, body: el("p.empty", {}, say("firstRelease")) });
  return figure({
    title: say("changed"), sub: say("changedNote", { run: REPORT.previous.run }),
    answer: "archive_account", list: () => list,
    body: table(list, [
      [say("table"), (row) => el("code", {}, row.table)],
      [say("before"), (row) => row.before === null ? "–" : number(row.before), true],
      [say("now"), (row) => number(row.now), true],
      [say("change"), (row) => {
        const change = changes(row);
        if (change === "" || change === 0) return change === "" ? "" : "0";
        return el(change > 0 ? "span.up" : "span.down", {}, `${change > 0 ? "+" : "−"}${number(Math.abs(change))}`);
      }, true],
    ]),
  });
}
