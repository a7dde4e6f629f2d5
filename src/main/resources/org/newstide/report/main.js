"use strict";

const PAGES = { overview: overviewPage, themes: themesPage, topics: topicsPage, cooccurrence: cooccurrencePage, sources: sourcesPage, quality: qualityPage, method: methodPage };
const DEFAULTS = { page: "overview", lang: "", dark: "", grain: "week", counting: "articles", share: "raw", scale: "", of: "", topic: "", order: "probability", unit: "sentence", pairs: "80", term: "" };
const STATE = { ...DEFAULTS };

/** The address carries the state, so that a view can be kept and sent. */
function readAddress() {
  const [page, query] = decodeURIComponent(location.hash.slice(1)).split("?");
  Object.assign(STATE, DEFAULTS, { page: page in PAGES ? page : "overview" });
  for (const [key, value] of new URLSearchParams(query ?? "")) if (key in STATE && key !== "page") STATE[key] = value;
  LANGUAGE = STATE.lang in WORDS ? STATE.lang : (navigator.language ?? "en").startsWith("vi") ? "vi" : "en";
}

/** Shows another view; what is not named stays. */
function go(change) {
  const kept = document.activeElement?.name ? [document.activeElement.name, document.activeElement.value] : null;
  Object.assign(STATE, change);
  const query = new URLSearchParams(Object.entries(STATE).filter(([key, value]) => key !== "page" && value !== ""));
  const address = `#${STATE.page}?${query}`;
  if (change.page) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  render();
  if (kept) [...document.getElementsByName(kept[0])].find((each) => each.value === kept[1])?.focus();
}

function render() {
  const dark = STATE.dark === "" ? matchMedia("(prefers-color-scheme: dark)").matches : STATE.dark === "1";
  document.documentElement.classList.toggle("dark", dark);
  document.documentElement.lang = LANGUAGE;
  document.title = `${say(STATE.page)} · ${shown(REPORT.release.pipeline, 60)} · Newstide`;
  document.getElementById("skip").textContent = say("skip");
  document.getElementById("pipeline").textContent = shown(REPORT.release.pipeline, 60);
  document.getElementById("colophon").textContent = say("colophon", { version: REPORT.release.newstide, run: RUN });
  navigation();
  switches(dark);
  forgetCharts();
  document.getElementById("page").replaceChildren(...PAGES[STATE.page]().flat().filter(Boolean));
}

function navigation() {
  const nav = document.getElementById("pages");
  nav.setAttribute("aria-label", say("pages"));
  nav.replaceChildren(...Object.keys(PAGES).map((page) => el("a", {
    href: `#${page}`, "aria-current": page === STATE.page ? "page" : null,
    onclick: (event) => { event.preventDefault(); go({ page }); scrollTo(0, 0); document.getElementById("page").focus({ preventScroll: true }); },
  }, say(page))));
  nav.querySelector("[aria-current]").scrollIntoView({ inline: "nearest", block: "nearest" });
}

function switches(dark) {
  const other = LANGUAGE === "en" ? "vi" : "en";
  document.getElementById("switches").replaceChildren(
    el("button.round", { type: "button", "data-switch": "language", lang: other, "aria-label": other === "vi" ? "Tiếng Việt" : "English", onclick: () => { LANGUAGE = other; go({ lang: other }); } }, other.toUpperCase()),
    el("button.round", { type: "button", "data-switch": "colours", "aria-label": say(dark ? "light" : "dark"), title: say("colours"), onclick: () => go({ dark: dark ? "0" : "1" }) }, dark ? "☀" : "☾"));
}

addEventListener("hashchange", () => { readAddress(); render(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
document.getElementById("drawer").addEventListener("click", (event) => { if (event.target === event.currentTarget) event.currentTarget.close(); });
readAddress();
render();
