package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A topic that is asked for: its terms are pinned to it.
 *
 * @param language ISO 639-1 code of the articles it is meant for
 * @param terms pinned terms, as they stand in {@code vocabulary}; those that are not there are
 *     passed over
 * @param theme id of a theme whose words are pinned too; empty for none
 */
public record TopicSeed(String language, List<String> terms, String theme) implements Serializable {

  /** What may be left out; the language must be given. */
  public static final TopicSeed DEFAULTS = new TopicSeed("en", List.of(), "");

  public static final Set<String> REQUIRED = Set.of("language");

  public TopicSeed {
    terms = List.copyOf(terms);
  }

  /** What it is called in tables: its theme, or its first term. */
  String name() {
    return !theme.isEmpty() ? theme : terms.isEmpty() ? "" : terms.get(0);
  }

  /** The same seed with more terms. */
  public TopicSeed with(List<String> more) {
    List<String> all = new ArrayList<>(terms);
    all.addAll(more);
    return new TopicSeed(language, all.stream().distinct().toList(), theme);
  }
}
