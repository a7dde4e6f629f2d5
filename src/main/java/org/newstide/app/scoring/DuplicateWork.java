package org.newstide.app.scoring;

import java.util.List;
import java.util.function.Function;

/**
 * Texts whose clusters are compared with those of a gold set.
 *
 * @param name what is judged
 * @param archives what is clustered
 * @param titles whether headlines may be seen
 * @param exact whether only texts of the same words count as duplicates
 * @param id what the gold set calls a text
 * @param gold the right answers, relative to the data; null where {@code cluster} tells them
 * @param cluster the right cluster of a text, null for texts that do not count
 * @param figure the name of the figure
 * @param reach what must be reached
 * @param aim what is aimed at
 */
record DuplicateWork(
    String name,
    List<Archive> archives,
    boolean titles,
    boolean exact,
    Function<ClusteredText, String> id,
    String gold,
    Function<ClusteredText, String> cluster,
    String figure,
    double reach,
    double aim) {

  /** Files, relative to the data; a name may end in {@code *}. */
  record Archive(String files, String preset) {}

  private static final String F1 = "f1";
  private static final Archive BAOMOI = new Archive("vi-baomoi/baomoi-20*", "vi-baomoi");
  private static final List<Archive> KCNA =
      List.of(new Archive("en-kcna/articles.jsonl.gz", "en-kcna"));
  private static final String KCNA_GOLD = "en-kcna/gold_duplicates.jsonl.gz";

  static final List<DuplicateWork> ALL =
      List.of(
          new DuplicateWork(
              "reprints baomoi, titles hidden",
              List.of(BAOMOI, new Archive("vi-baomoi/baomoi-recrawl.jsonl.gz", "baomoi-recrawl")),
              false,
              false,
              ClusteredText::id,
              "vi-baomoi/gold_duplicates.jsonl.gz",
              null,
              F1,
              0.97,
              0.985),
          new DuplicateWork(
              "exact copies kcna", KCNA, true, true, ClusteredText::id, KCNA_GOLD, null, F1, 1, 1),
          new DuplicateWork(
              "reprints kcna", KCNA, true, false, ClusteredText::id, KCNA_GOLD, null, F1, 0.99, 1),
          new DuplicateWork(
              "re-sightings tintuc",
              List.of(new Archive("vi-tintuc/*", "vi-tintuc")),
              true,
              false,
              text -> text.file() + "#" + text.number(),
              null,
              ClusteredText::url,
              F1,
              0.97,
              0.99),
          new DuplicateWork(
              "re-crawls csv",
              List.of(new Archive("vi-crawl-csv/*.csv.gz", "vi-crawl-csv")),
              true,
              false,
              text -> text.fileName().replace(".gz", "") + "#" + (text.number() + 1),
              "vi-crawl-csv/gold_duplicates.jsonl.gz",
              null,
              F1,
              0.95,
              0.98),
          new DuplicateWork(
              "damaged copies of baomoi",
              List.of(
                  BAOMOI,
                  new Archive("damaged/nfd.jsonl.gz", "vi-baomoi"),
                  new Archive("damaged/tone-style.jsonl.gz", "vi-baomoi")),
              false,
              false,
              text -> text.isDamaged() ? text.fileName() + "#" + text.id() : text.id(),
              null,
              ClusteredText::id,
              "recall",
              0.99,
              1));
}
