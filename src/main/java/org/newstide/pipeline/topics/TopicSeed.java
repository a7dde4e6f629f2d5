package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.List;

/**
 * A topic that is asked for: its terms are pinned to it.
 *
 * @param language ISO 639-1 code of the articles it is meant for
 * @param terms pinned terms, as they stand in {@code vocabulary}; those that are not there are
 *     passed over
 * @param theme id of a theme whose words are pinned too; empty for none
 */
public record TopicSeed(String language, List<String> terms, String theme)
    implements Serializable {

  /** What may be left out; the language must be given. */
  public static final TopicSeed DEFAULTS = new TopicSeed("en", List.of(), "");

  public static final java.util.Set<String> REQUIRED = java.util.Set.of("language");

  public TopicSeed {
    terms = List.copyOf(terms);
  }

  /** The same seed with more terms. */
  public TopicSeed with(List<String> more) {
    List<String> all = new java.util.ArrayList<>(terms);
    all.addAll(more);
    return new TopicSeed(language, all.stream().distinct().toList(), theme);
  }
}
