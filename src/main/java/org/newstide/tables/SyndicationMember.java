package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per article: the cluster of articles that print the same text, alone or with others.
 *
 * @param articleId the member
 * @param clusterId the article id of the lead
 * @param lead true for the earliest member; undated members come last, ties go to the smallest
 *     article id
 * @param members size of the cluster; 1 for a text that stands alone
 * @param similarity to the lead, in [0, 1]; 1 for an exact copy
 * @param delayDays whole days after the lead; null where a date is missing or coarser than a day
 */
public record SyndicationMember(
    String articleId,
    String clusterId,
    boolean lead,
    long members,
    double similarity,
    Integer delayDays) {

  public static final Table<SyndicationMember> TABLE =
      Table.of("syndication", SyndicationMember.class).key("articleId");

  public SyndicationMember {
    requireNonNull(articleId, "articleId");
    requireNonNull(clusterId, "clusterId");
    Table.checkShare("similarity", similarity);
    Table.check(members >= 1, "members must be at least 1, found %d", members);
  }
}
