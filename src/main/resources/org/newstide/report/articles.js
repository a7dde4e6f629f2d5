"use strict";
// The articles behind a point, with the words that matched.

function openArticles(theme, title, grain, point, counting) {
  const until = nextPeriod(point.period, grain);
  const exact = grain === "month" ? ["day", "month"] : ["day"];
  const passages = rows("theme_passages").filter((row) => row.theme_id === theme
    && row.published_date >= point.period && row.published_date < until && exact.includes(row.date_precision)
    && (counting === "articles" || (counting === "stories" ? row.lead : row.first_of_source)));
  const found = [...grouped(passages, (row) => row.article_id).values()];
  found.sort((a, b) => a[0].published_date.localeCompare(b[0].published_date) || b[0].mentions - a[0].mentions);
  const ask = el("button", { type: "button", "data-query": "theme_point", onclick: () => copy(pointQuery(theme, grain, point.period, until, counting), ask) }, say("copyQuery"));
  const drawer = document.getElementById("drawer");
  const close = el("button.round", { type: "button", "aria-label": say("close"), onclick: () => drawer.close() }, "✕");
  drawer.replaceChildren(
    el("header", {}, el("div", {}, el("h2", {}, say("articlesOf", { theme: shown(title), period: periodName(point.period, grain) })),
      el("p.sub.soft", {}, `${percent(point.share)} (${say("mentioning", { n: number(point.mentioning), total: number(point.total) })} ${say(counting)}) · ${howMany(found.length, point.mentioning)}`),
      el("div.from", {}, el("code", { title: say("tables") }, tablesOf("theme_point").join(", ")), runName(), ask)), close),
    el("div", {}, found.length === 0 ? el("p.empty", {}, say(point.mentioning === 0 ? "noneAtAll" : "noneHere")) : found.map(foundArticle)));
  drawer.setAttribute("aria-label", say("articlesOf", { theme: shown(title), period: periodName(point.period, grain) }));
  drawer.showModal();
  drawer.scrollTop = 0;
}

function howMany(here, mentioning) {
  return here >= mentioning ? say("allShown", { total: number(mentioning) }) : say("shownOf", { n: number(here), total: number(mentioning) });
}

function foundArticle(passages) {
  const [first] = passages;
  const title = first.title === "" ? say("noTitle") : first.title;
  return el("article.found", { lang: first.language === "und" ? null : first.language },
    el("h3", {}, first.url ? link(first.url, title) : foreign(title)),
    el("div.meta", {}, el("strong", {}, foreign(first.source, 80)), articleDate(first),
      el("span", {}, `${number(first.mentions)} ${say("mentions")}`),
      first.members > 1 ? el("span.badge", {}, say("printedIn", { n: number(first.members) })) : null),
    passages.map((passage) => el("blockquote", {}, "…", foreign(passage.before, 120), " ", el("mark", {}, foreign(passage.matched, 200)), " ", foreign(passage.after, 120), "…")),
    el("div.from", {}, el("code", {}, first.article_id)));
}

/** A date never stands without its precision and what it rests on. */
function articleDate(row) {
  return el("span", { title: say("dateFrom", { evidence: sayOr(row.date_evidence ?? "none") }) },
    `${date(row.published_date)} · ${say("exactTo", { precision: say(row.date_precision) })} · ${sayOr(row.date_evidence ?? "none")}`);
}
