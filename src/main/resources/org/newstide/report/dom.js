"use strict";
// The page is built of nodes only: text from the web never becomes markup.

/** An element; attributes that begin with "on" are listeners, strings become text. */
function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = document.createElement(name || "div");
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "style") Object.assign(node.style, value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

/** Shapes for legends and sparklines. */
function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// Control characters, and those that turn the direction of text or hide in it.
const DECEIVING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text from the web as it may be shown: nothing in it can turn what stands around it. */
function shown(text, longest = 300) {
  const clean = String(text ?? "").replace(DECEIVING, "").replace(/\s+/g, " ");
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/** Text from the web in a direction of its own. */
function foreign(text, longest) {
  return el("bdi", {}, shown(text, longest));
}

/** A link where the address is one of the web, else the text alone. */
function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return foreign(text);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return foreign(text);
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow" }, foreign(text));
}

/** Terms are joined by low lines at rest and by spaces before a reader. */
function term(text) {
  return shown(String(text).replaceAll("_", " "));
}

/** Says something to those who hear the page. */
function speak(text) {
  document.getElementById("spoken").textContent = text;
}

function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const file = `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}-${RUN}`;
  el("a", { href: url, download: `${file}.${type.includes("svg") ? "svg" : "csv"}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A CSV cell that no spreadsheet takes for a formula. */
function cell(value) {
  if (value === null || value === undefined) return "";
  let text = String(value);
  if (typeof value !== "number" && /^[\s]*[=+\-@\t\r|%]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(list) {
  if (list.length === 0) return "";
  const columns = Object.keys(list[0]);
  const lines = list.map((row) => columns.map((column) => cell(row[column])).join(","));
  // The mark at the start tells spreadsheets that this is UTF-8.
  return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page from disk has no clipboard in some browsers: the old way still works there.
    const area = el("textarea", {}, text);
    (document.querySelector("dialog[open]") ?? document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const before = button.textContent;
  button.textContent = say("copied");
  speak(say("copied"));
  setTimeout(() => { button.textContent = before; }, 1400);
}

/** A set of exclusive choices. */
function choice(label, options, chosen, change) {
  const name = `choice-${label}`;
  return el("fieldset.choice", {}, el("legend", {}, label), el("div", {}, options.map(([value, text]) =>
    el("label", {}, el("input", {
      type: "radio", name, value, checked: value === chosen, onchange: () => change(value),
    }), el("span", {}, text)))));
}

function select(label, options, chosen, change) {
  return el("label.field", {}, el("span", {}, label), el("select", { onchange: (event) => change(event.target.value) },
    options.map(([value, text]) => el("option", { value, selected: value === chosen }, text))));
}

/** A table; a column is [head, row => cell, is it a number]. */
function table(list, columns) {
  const side = (number) => ({ class: number ? "number" : null });
  return el("div.scroll", {}, el("table", {},
    el("thead", {}, el("tr", {}, columns.map(([head, , number]) => el("th", { ...side(number), scope: "col" }, head)))),
    el("tbody", {}, list.map((row) => el("tr", {}, columns.map(([, make, number]) => el("td", side(number), make(row) ?? "")))))));
}

/** Bars with their labels and numbers: a chart that needs no chart library. */
function bars(list, label, value, text) {
  const most = Math.max(...list.map(value), 1e-12);
  return el("div.bars", {}, list.flatMap((row) => [
    el("span.label", {}, label(row)),
    el("span.track", { "aria-hidden": "true" }, el("i", { style: { width: `${100 * value(row) / most}%` } })),
    el("span.how", {}, text(row)),
  ]));
}
