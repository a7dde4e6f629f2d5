package org.newstide.app.config;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.pipeline.articles.FurnitureSettings;

/**
 * What makes a record an article.
 *
 * @param minLetters letters that a text must have; at least 1
 * @param latest the last day on which anything can have been published where a record does not say
 *     when it was fetched; a later date is no evidence
 * @param maxRecordMb longest record in MiB, unpacked, 1 to 512; a longer one is rejected unread
 * @param pageSeconds how long the extraction of one record may take; at least 1
 * @param furniture when a repeated sentence is not the article's own
 */
public record ArticleSettings(
    int minLetters,
    LocalDate latest,
    int maxRecordMb,
    int pageSeconds,
    FurnitureSettings furniture) {

  public static final ArticleSettings DEFAULTS =
      new ArticleSettings(20, ExtractionOptions.DEFAULT_LATEST, 8, 60, FurnitureSettings.DEFAULTS);

  public ArticleSettings {
    Require.atLeast("minLetters", minLetters, 1);
    requireNonNull(latest, "latest");
    Require.atLeast("maxRecordMb", maxRecordMb, 1);
    Require.that(maxRecordMb <= 512, "maxRecordMb", "be at most 512", "" + maxRecordMb);
    Require.atLeast("pageSeconds", pageSeconds, 1);
    requireNonNull(furniture, "furniture");
  }
}
