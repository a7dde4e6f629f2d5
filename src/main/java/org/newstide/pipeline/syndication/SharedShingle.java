package org.newstide.pipeline.syndication;

/**
 * Two texts that have a shingle of their sketches in common.
 *
 * @param earlier key of the one printed first
 * @param later key of the other one
 * @param level the coarser of both sketches' levels
 * @param fewer about how many shingles the smaller of both sketches has at that level
 */
public record SharedShingle(long earlier, long later, int level, double fewer) {}
