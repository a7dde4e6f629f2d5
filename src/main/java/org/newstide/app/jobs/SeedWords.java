package org.newstide.app.jobs;

import java.util.List;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.pipeline.topics.TopicSeed;
import org.newstide.pipeline.topics.TopicSettings;

/** Fills in the words of the themes that topics are to be seeded with. */
final class SeedWords {

  private SeedWords() {}

  /**
   * The topics' settings with the words of themes as pinned terms.
   *
   * @throws IllegalArgumentException if a seed names a theme that there is none of
   */
  static TopicSettings of(PipelineInputs inputs) {
    TopicSettings settings = inputs.settings().topics();
    return settings.withSeeds(
        settings.seeds().stream().map(seed -> filled(seed, inputs.themes())).toList());
  }

  /** What the seeds are when the themes' words are in, for the fingerprint. */
  static String asJson(PipelineInputs inputs) {
    List<TopicSeed> seeds = of(inputs).seeds();
    return seeds.isEmpty() ? "" : seeds.toString();
  }

  private static TopicSeed filled(TopicSeed seed, ThemeLibrary library) {
    if (seed.theme() == null) {
      return seed;
    }
    List<String> ids = library.themes().stream().map(Theme::id).toList();
    if (!ids.contains(seed.theme())) {
      throw new IllegalArgumentException(
          "theme of a topic seed must be one of " + ids + ", found " + seed.theme());
    }
    return seed.with(library.wanted(seed.theme(), seed.language()));
  }
}
