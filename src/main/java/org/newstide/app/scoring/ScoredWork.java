package org.newstide.app.scoring;

import java.util.List;

/**
 * One figure that the project is judged by.
 *
 * @param name what is judged
 * @param answers how the answers come about
 * @param gold the right answers, relative to the data
 * @param script that compares, without {@code .py}
 * @param arguments further arguments of the script
 * @param figure the name of the figure among those that the script prints
 * @param reach what must be reached
 * @param aim what is aimed at
 */
record ScoredWork(
    String name,
    Answers answers,
    String gold,
    String script,
    List<String> arguments,
    String figure,
    double reach,
    double aim) {

  /** How the answers come about. */
  sealed interface Answers {}

  /**
   * By extraction.
   *
   * @param inputs lists of records, relative to the data; where they are no lists, archive files
   * @param listed whether they are lists
   * @param hideUrls whether dates are found without the pages' addresses
   */
  record Extracted(List<String> inputs, boolean listed, boolean hideUrls) implements Answers {}

  /**
   * By word segmentation.
   *
   * @param lines a table whose first column is cut, relative to the data
   */
  record Segmented(String lines) implements Answers {}

  private static final String CCTV = "zh-cctv-warc/gold.jsonl.gz";
  private static final String TREEBANK = "vi-segmentation/dev.seg.tsv";
  private static final String OUTLETS = "html-bodies/outlets.gold.jsonl";

  static final List<ScoredWork> ALL =
      List.of(
          bodies("article bodies", "html-bodies/articles.gold.jsonl", "shingle_f1", 0.958, 0.975),
          bodies("segments", "html-bodies/segments.gold.jsonl", "seg_f1", 0.915, 0.935),
          bodies("cctv bodies", CCTV, "char_f1", 0.97, 0.99),
          bodies("outlet bodies", OUTLETS, "char_f1", 0.93, 0.96),
          dates("html-dates", "html-dates/gold.jsonl", false, "accuracy", 0.90, 0.94),
          dates("cctv dates", CCTV, false, "accuracy", 0.97, 0.99),
          dates("cctv dates, url hidden", CCTV, true, "accuracy", 0.97, 0.99),
          dates("outlet dates, within a day", OUTLETS, false, "within1", 0.93, 0.97),
          damaged("damaged dates", List.of("dates.jsonl"), "dates.expected.jsonl", List.of()),
          damaged(
              "damaged dates in CSV",
              List.of("dates-dmy.csv", "dates-mdy.csv", "dates-mixed.csv"),
              "dates-csv.expected.jsonl",
              List.of("--by-file")),
          new ScoredWork(
              "word segmentation",
              new Segmented(TREEBANK),
              TREEBANK,
              "score_segmentation",
              List.of(),
              "f1",
              0.93,
              0.95));

  private static ScoredWork bodies(
      String name, String gold, String figure, double reach, double aim) {
    return new ScoredWork(
        name, extracted(gold, false), gold, "score_bodies", List.of(), figure, reach, aim);
  }

  private static ScoredWork dates(
      String name, String gold, boolean hideUrls, String figure, double reach, double aim) {
    return new ScoredWork(
        name, extracted(gold, hideUrls), gold, "score_dates", List.of(), figure, reach, aim);
  }

  private static ScoredWork damaged(
      String name, List<String> files, String gold, List<String> arguments) {
    return new ScoredWork(
        name,
        new Extracted(files.stream().map(file -> "damaged/" + file).toList(), false, false),
        "damaged/" + gold,
        "score_dates",
        arguments,
        "accuracy",
        1.0,
        1.0);
  }

  /** The records that the gold itself names. */
  private static Extracted extracted(String gold, boolean hideUrls) {
    return new Extracted(List.of(gold), true, hideUrls);
  }
}
