package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per article: the cluster of articles that print the same story, alone or with others.
 *
 * @param articleId the member
 * @param clusterId the article id of the lead
 * @param lead true for the earliest member; undated members come last, ties go to the smallest
 *     article id
 * @param members size of the cluster; 1 for a story that stands alone
 * @param source the member's outlet
 * @param firstOfSource true for the earliest member of its outlet in the cluster: what counts for
 *     the story's reach
 * @param relation to the lead: {@code lead} itself; {@code version} for a page of the cluster that
 *     was taken in before under the same address; {@code exact} for the same words; {@code near}
 *     for an edited text; {@code contained} where one stands nearly whole in the other; {@code
 *     linked} where only other members tie it to the lead
 * @param similarity to the lead, in [0, 1]: Jaccard index of their pairs of neighbouring words; 1
 *     for an exact copy
 * @param delayDays whole days after the lead; null where a date is missing or coarser than a day
 * @param withinArticleId the earliest of the much longer articles that hold this one's text nearly
 *     whole; they are no members of the cluster; null if there is none
 */
public record SyndicationMember(
    String articleId,
    String clusterId,
    boolean lead,
    long members,
    String source,
    boolean firstOfSource,
    String relation,
    double similarity,
    Integer delayDays,
    String withinArticleId) {

  public static final Table<SyndicationMember> TABLE =
      Table.of("syndication", SyndicationMember.class).key("articleId");

  public SyndicationMember {
    requireNonNull(articleId, "articleId");
    requireNonNull(clusterId, "clusterId");
    requireNonNull(source, "source");
    requireNonNull(relation, "relation");
    Table.checkShare("similarity", similarity);
    Table.check(members >= 1, "members must be at least 1, found %d", members);
    Table.check(
        lead == articleId.equals(clusterId),
        "lead must be true exactly for the article that names the cluster, found %s in %s",
        articleId,
        clusterId);
  }
}
