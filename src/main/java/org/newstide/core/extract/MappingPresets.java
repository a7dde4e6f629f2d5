package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The presets of {@link FieldMapping}: one line of field names each. */
final class MappingPresets {

  /** Where a record of an archive of its own often sits inside a wrapper. */
  private static final List<String> WRAPPERS = List.of("", "article.", "doc.", "_source.");

  private static final Map<String, FieldMapping> PRESETS = new LinkedHashMap<>();

  static {
    add("vi-baomoi", "id: id; title: title; text: description, text; captured: crawl_date");
    add("baomoi-recrawl", "id: doc; title: headline; text: content");
    add(
        "vi-tintuc",
        "id: id; url: link; source: source; section: category; title: title; text: summary;"
            + "published: published; captured: fetched");
    // source.name is the author in one of the files, so the host of the address is the outlet.
    add(
        "vi-crawl-csv",
        "id: id; url: url; section: category.primary; language: language; title: title;"
            + "text: content.text; published: published_at");
    add("vi-dantri", "id: id; url: url; section: label; title: title; text: text; published: date");
    add(
        "vi-parquet",
        "id: id; url: url; source: source; section: category; author: author; title: title;"
            + "text: description; published: public_date");
    add(
        "en-kcna",
        "id: link; url: link; section: topic; title: headline; text: story_text; published: date");
    add("en-reuters", "id: id; title: title; text: body; published: datetime");
    add("en-ungdc", "id: id; author: country; text: text; published: year");
    add(
        "multilingual",
        "id: id; section: series; language: lang; title: title; text: text; published: date");
    add("plain-text", "id: id; url: url; title: title; text: text");
    add("web-page", "url: url; text: text; html: html; captured: captured");
    PRESETS.put("auto", guessing());
  }

  static final List<String> NAMES = Collections.unmodifiableList(new ArrayList<>(PRESETS.keySet()));

  private MappingPresets() {}

  static FieldMapping named(String name) {
    FieldMapping mapping = PRESETS.get(name);
    if (mapping == null) {
      throw new IllegalArgumentException(
          "preset must be one of " + String.join(", ", NAMES) + ", found " + name);
    }
    return mapping;
  }

  private static void add(String name, String parts) {
    PRESETS.put(name, FieldMapping.of(parse(parts)));
  }

  private static Map<String, List<String>> parse(String parts) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (String part : parts.split(";")) {
      int colon = part.indexOf(':');
      List<String> names = new ArrayList<>();
      for (String name : part.substring(colon + 1).split(",")) {
        names.add(name.strip());
      }
      paths.put(part.substring(0, colon).strip(), names);
    }
    return paths;
  }

  private static FieldMapping guessing() {
    Map<String, List<String>> names =
        parse(
            "id: id, _id, doc_id, docid, doc, guid, uuid, article_id;"
                + "url: url, link, href, permalink, canonical_url, page_url, uri;"
                + "source: source, source.name, publisher, publisher.name, outlet, newspaper,"
                + " site_name, sitename, hostname, domain;"
                + "section: section, category, category.primary, topic, label, channel, rubric;"
                + "author: author, authors, byline, creator, author.name, authors.0.name, writer;"
                + "language: language, lang, locale, inLanguage;"
                + "title: title, headline, name, heading, subject, title_text;"
                + "text: lead, sapo, standfirst, description, summary, abstract,"
                + " text, body, content, story_text, content.text, article_text, articleBody,"
                + " full_text, fulltext, maintext, main_text, raw_text, plain_text;"
                + "html: html, raw_html, page_html, html_content, content_html;"
                + "published: published, published_at, publishedAt, publish_date, published_date,"
                + " date_published, datePublished, date_publish, public_date, pub_date, pubDate,"
                + " publication_date, date, datetime, timestamp, time, created_at, year;"
                + "captured: captured, captured_at, fetched, fetched_at, crawl_date, crawl_time,"
                + " crawled_at, crawled, crawl_datetime, retrieved, retrieved_at, scraped_at,"
                + " date_download, first_seen, seen");
    names.replaceAll((part, paths) -> inWrappers(paths));
    return FieldMapping.of(names);
  }

  private static List<String> inWrappers(List<String> paths) {
    List<String> all = new ArrayList<>(paths.size() * WRAPPERS.size());
    for (String wrapper : WRAPPERS) {
      for (String path : paths) {
        all.add(wrapper + path);
      }
    }
    return all;
  }
}
