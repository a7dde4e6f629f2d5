package org.newstide.core.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns queries for one language into finders that share their words. */
final class Compilation {

  private final Function<Reference, QueryNode> meanings;
  private final Map<Words, Integer> numbers = new LinkedHashMap<>();
  private final Map<Reference, Finder> references = new LinkedHashMap<>();

  /**
   * @param meanings what references stand for in that language; null where they have no meaning
   */
  Compilation(Function<Reference, QueryNode> meanings) {
    this.meanings = meanings;
  }

  /** The number of these words; equal words have the same. */
  int leaf(Words words) {
    QueryNode.check(numbers.size() < Evidence.LEAF_LIMIT, "themes must have fewer words");
    return numbers.computeIfAbsent(words, any -> numbers.size());
  }

  /** What a reference stands for; a finder of nothing where that has no query for the language. */
  Finder meaning(Reference reference) {
    Finder known = references.get(reference);
    if (known == null) {
      QueryNode meaning = meanings.apply(reference);
      known = meaning == null ? NoFinder.INSTANCE : meaning.compile(this);
      references.put(reference, known);
    }
    return known;
  }

  List<Finder> all(List<QueryNode> parts) {
    return parts.stream().map(part -> part.compile(this)).toList();
  }

  /** The words of everything compiled so far, by number. */
  Words[] leaves() {
    return numbers.keySet().toArray(Words[]::new);
  }
}
