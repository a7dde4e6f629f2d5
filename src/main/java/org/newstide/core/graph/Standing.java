package org.newstide.core.graph;

/**
 * Where a vertex stands in its graph.
 *
 * @param degree ties that it has
 * @param strength sum of their weights
 * @param pageRank share of the time that a walk along the ties spends at it, in [0, 1]
 * @param betweenness share of the shortest paths between others that lead over it, in [0, 1]
 * @param community number of its community, from 0, the largest first
 */
public record Standing(
    int degree, double strength, double pageRank, double betweenness, int community) {}
