package org.newstide.pipeline.cooccurrence;

/**
 * A pair as it stands in tables.
 *
 * @param a the node in front where the direction counts, else the first in code point order
 * @param b the other
 * @param turned true if that is the other way round than in the pair's tables
 */
record NamedPair(Node a, Node b, boolean turned) {

  static NamedPair of(PairHistory pair, Nodes nodes) {
    Node first = nodes.node(pair.language(), pair.first());
    Node second = nodes.node(pair.language(), pair.second());
    boolean directed = StripeKey.unit(pair.counted()) == CountingUnit.DIRECTED_WINDOW;
    return directed || first.isBefore(second)
        ? new NamedPair(first, second, false)
        : new NamedPair(second, first, true);
  }
}
