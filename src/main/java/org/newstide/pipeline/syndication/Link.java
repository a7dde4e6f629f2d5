package org.newstide.pipeline.syndication;

/**
 * Two texts that have been compared word by word.
 *
 * @param shorter key of the shorter one
 * @param longer key of the other one
 * @param reprint whether they belong to one cluster
 * @param within whether the shorter one stands in the longer one, which is no reprint of it
 */
public record Link(long shorter, long longer, boolean reprint, boolean within) {}
