package org.newstide.pipeline.trends;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/** An invented article: {@code article("a1").in("Gazette").on("1989-11-10").saying("…")}. */
public final class ArticleBuilder {

  private final String id;
  private String url;
  private String source = "Gazette";
  private String section;
  private String language = "en";
  private LocalDate date;
  private String precision = "none";
  private String text = "";
  private String contentHash;

  private ArticleBuilder(String id) {
    this.id = id;
    this.contentHash = id;
  }

  public static ArticleBuilder article(String id) {
    return new ArticleBuilder(id);
  }

  public ArticleBuilder in(String outlet) {
    source = outlet;
    return this;
  }

  public ArticleBuilder section(String name) {
    section = name;
    return this;
  }

  public ArticleBuilder at(String address) {
    url = address;
    return this;
  }

  public ArticleBuilder language(String code) {
    language = code;
    return this;
  }

  public ArticleBuilder on(String day) {
    return dated(LocalDate.parse(day), "day");
  }

  public ArticleBuilder inMonth(String month) {
    return dated(LocalDate.parse(month + "-01"), "month");
  }

  public ArticleBuilder inYear(String year) {
    return dated(LocalDate.parse(year + "-01-01"), "year");
  }

  public ArticleBuilder printing(String content) {
    contentHash = content;
    return this;
  }

  /** Sentences end with a full stop; terms are separated by blanks. */
  public ArticleBuilder saying(String words) {
    text = words;
    return this;
  }

  public Article row() {
    return new Article(
        id,
        url,
        source,
        section,
        null,
        language,
        "",
        text,
        date,
        null,
        precision,
        date == null ? null : "record_field",
        date == null ? 0 : 1,
        contentHash,
        "archive",
        0,
        null,
        List.of());
  }

  public ArticleTokens tokens() {
    List<Sentence> sentences =
        Stream.of(text.split("\\."))
            .map(String::strip)
            .filter(sentence -> !sentence.isEmpty())
            .map(sentence -> new Sentence(1, List.of(sentence.split(" +"))))
            .toList();
    return new ArticleTokens(id, language, sentences);
  }

  private ArticleBuilder dated(LocalDate day, String howExact) {
    date = day;
    precision = howExact;
    return this;
  }
}
