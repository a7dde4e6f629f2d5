package org.newstide.bench;

/**
 * What a trainer is asked for.
 *
 * @param topics K
 * @param iterations sweeps of a sampler, iterations of MLlib
 * @param threads or cores
 */
record Training(int topics, int iterations, int threads, int seed) {}
