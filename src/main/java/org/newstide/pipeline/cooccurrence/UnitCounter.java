package org.newstide.pipeline.cooccurrence;

import java.util.function.BiConsumer;

/**
 * Counts nodes and pairs in the articles of one group, for one unit.
 *
 * <p>How it works: the articles are gathered as ids, and the pairs counted when they are handed on,
 * one row of the matrix of pairs after another. A row goes through the places of its node and adds
 * up the neighbours of smaller id in a {@link PairRow}. So nothing is ever searched, nothing but
 * the ids and one row is held, and the additions are those of the pairs themselves.
 *
 * <p>Source: Fred Gustavson, Two Fast Algorithms for Sparse Matrices: Multiplication and Permuted
 * Transposition, 1978.
 */
interface UnitCounter {

  /** Begins a group whose nodes are those below this. */
  void begin(int nodes);

  void add(PackedArticle article);

  /** How many ids are held. */
  int ids();

  /** Hands on the counts as stripes, each with its key, and forgets them. */
  void drain(int group, BiConsumer<Long, byte[]> stripes);
}
