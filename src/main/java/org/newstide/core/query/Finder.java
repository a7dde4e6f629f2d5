package org.newstide.core.query;

import java.util.List;

/**
 * A part of a query, compiled: it finds its places in a text whose words have been found. NOT has
 * no places and is a piece of {@link AllFinder}. No places means that the part does not hold.
 */
interface Finder {

  /**
   * The places within the tokens {@code from} to {@code to}, this excluded: in order, each once, in
   * a list that may be changed if it holds any.
   */
  List<Span> find(Evidence evidence, int from, int to);

  /** What a text must have for anything to be found in it; at least one, the rarest first. */
  List<Need> needs();
}
