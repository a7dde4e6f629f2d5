package org.newstide.pipeline.syndication;

/**
 * A shingle of a text's sketch, on its way to the others that have it.
 *
 * @param shingle its hash
 * @param day of the text's earliest print
 * @param key of the text
 * @param level of the text's sketch
 * @param sketched how many shingles the text's sketch has
 */
public record SketchedShingle(long shingle, int day, long key, int level, int sketched) {}
