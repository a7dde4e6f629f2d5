"use strict";

function qualityPage() {
  return [
    el("div.opening", {}, el("div", {}, el("h1", {}, say("qualityTitle")), el("p", {}, say("qualityLead")))),
    el("div.cards.wide", {}, dateFigure(), reprintFigure(), removedFigure(), languageFigure()),
    has("reprinted") ? el("section", {}, widelyPrinted()) : null,
  ];
}

function dateFigure() {
  const list = rows("dates");
  const total = sum(list, "articles");
  return figure({
    title: say("dates"), answer: "dates", list: () => list,
    body: table(list, [
      [say("precision"), (row) => say(row.date_precision)],
      [say("evidence"), (row) => el("code", {}, row.date_evidence)],
      [say("articles"), (row) => number(row.articles), true],
      ["", (row) => el("span.bar", { "aria-hidden": "true", style: { width: `${6 * row.articles / total}rem` } })],
      [say("share"), (row) => percent(row.articles / total, 1), true],
      [say("confidence"), (row) => number(row.mean_confidence, 2), true],
    ]),
  });
}

function reprintFigure() {
  if (!has("reprints")) return null;
  const list = rows("reprints");
  return figure({
    title: say("reprints"), answer: "reprints", list: () => list,
    body: table(list, [
      [say("relation"), (row) => el("code", {}, row.relation)],
      [say("articles"), (row) => number(row.articles), true],
      [say("similarity"), (row) => number(row.mean_similarity, 2), true],
      [say("delay"), (row) => number(row.mean_delay_days, 1), true],
    ]),
  });
}

function removedFigure() {
  if (!has("removed")) return null;
  const list = rows("removed");
  const reasons = [...grouped(list, (row) => row.reason)].map(([reason, found]) => ({ reason, spans: sum(found, "spans"), characters: sum(found, "characters"), sources: found.length }));
  reasons.sort((a, b) => b.spans - a.spans);
  return figure({
    title: say("removed"), answer: "removed", list: () => list,
    body: table(reasons, [
      [say("reason"), (row) => el("code", {}, row.reason)],
      [say("spans"), (row) => number(row.spans), true],
      ["", (row) => el("span.bar", { "aria-hidden": "true", style: { width: `${6 * row.spans / reasons[0].spans}rem` } })],
      [say("characters"), (row) => number(row.characters), true],
      [say("sources"), (row) => number(row.sources), true],
    ]),
  });
}

function languageFigure() {
  const list = rows("languages");
  const names = new Intl.DisplayNames([WORDS[LANGUAGE].locale], { type: "language", fallback: "code" });
  const total = sum(list, "articles");
  return figure({
    title: say("languagesOf"), answer: "languages", list: () => list,
    body: bars(list, (row) => row.language === "und" ? say("none") : names.of(row.language), (row) => row.articles, (row) => `${number(row.articles)} · ${percent(row.articles / total, 1)}`),
  });
}

function widelyPrinted() {
  const list = rows("reprinted");
  return figure({
    title: say("reprinted"), answer: "reprinted", list: () => list,
    body: table(list, [
      [say("title"), (row) => foreign(row.title || say("noTitle"), 160)],
      [say("firstIn"), (row) => foreign(row.first_source, 60)],
      [say("date"), (row) => date(row.published_date), true],
      [say("outlets"), (row) => number(row.outlets), true],
      [say("prints"), (row) => number(row.members), true],
    ]),
  });
}
