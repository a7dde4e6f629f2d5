package org.newstide.pipeline.syndication;

/**
 * A print in its cluster.
 *
 * @param cluster names the cluster among all
 * @param members size of the cluster
 * @param withinArticleId see {@link org.newstide.tables.SyndicationMember#withinArticleId}
 * @param print the article
 */
public record Member(long cluster, long members, String withinArticleId, Print print) {}
