package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per reason for which the share of a subject moved: of a significant burst, or of a
 * significant change the new level, by its first and last day. Counts are of the subject's articles
 * with an exact day, inside the stretch and outside.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param scopeKind as in {@code bursts} and {@code change_points}
 * @param scope as there
 * @param first first day of the stretch
 * @param last last day of the stretch
 * @param reason {@code keyword}: a term that stands in more of the subject's stories inside than
 *     outside; {@code outlet}: a source that wrote about the subject more than it does otherwise;
 *     {@code branch}: a part of the theme's query that matched more; {@code first_article}; {@code
 *     most_reprinted}: the story with the most articles inside
 * @param rank from 1, the weightiest first
 * @param value the term, source, branch or headline
 * @param articleId the article; null for a term, source or branch
 * @param inside articles inside that have it: of an outlet, those on the subject; of a story, its
 *     prints
 * @param insideTotal all inside: of an outlet, all that it printed
 * @param outside the same outside the stretch; 0 for a single article
 * @param outsideTotal all outside; 0 for a single article
 * @param logLikelihoodRatio G² of inside against outside, how sure it is; null for a single article
 * @param logRatio log₂ of the share inside over that outside, half an article added to each side:
 *     how strong it is; null for a single article
 */
public record Explanation(
    String subjectKind,
    String subject,
    String scopeKind,
    String scope,
    LocalDate first,
    LocalDate last,
    String reason,
    int rank,
    String value,
    String articleId,
    long inside,
    long insideTotal,
    long outside,
    long outsideTotal,
    Double logLikelihoodRatio,
    Double logRatio) {

  public static final Table<Explanation> TABLE =
      Table.of("explanations", Explanation.class)
          .key("subjectKind", "subject", "scopeKind", "scope", "first", "last", "reason", "rank");

  public Explanation {
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subject, "subject");
    requireNonNull(scopeKind, "scopeKind");
    requireNonNull(scope, "scope");
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    requireNonNull(reason, "reason");
    requireNonNull(value, "value");
    Table.check(rank >= 1, "rank must be at least 1, found %d", rank);
  }
}
