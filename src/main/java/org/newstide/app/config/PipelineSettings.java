package org.newstide.app.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.newstide.pipeline.cooccurrence.CooccurrenceSettings;
import org.newstide.pipeline.syndication.SyndicationSettings;
import org.newstide.pipeline.tokens.PhraseSettings;
import org.newstide.pipeline.topics.TopicSettings;
import org.newstide.pipeline.trends.ChangeSettings;
import org.newstide.pipeline.trends.TrendSettings;
import org.newstide.pipeline.vocabulary.VocabularySettings;

/**
 * What a pipeline is run with: checked, defaults filled in, paths absolute. Made from a {@link
 * PipelineFile}.
 *
 * <p>A further section is one component here and its {@code DEFAULTS} below. Keys, checks, JSON and
 * reference follow from the section's record, by the rules of {@link RecordShape}.
 *
 * @param name of the pipeline: a-z, 0-9 and -
 * @param warehouse folder or URI of the tables
 * @param releases folder or URI of what analysts read
 * @param archives what is taken in; at least one
 * @param maxRejectedShare taking in fails where more records than this are no articles; in [0, 1]
 * @param articles what makes a record an article
 * @param syndication when articles print the same story
 * @param dictionary what analysts say about terms
 * @param phrases which words belong together
 * @param vocabulary which terms are kept
 * @param topics what is learnt
 * @param cooccurrence which pairs of terms are counted
 * @param themes which themes are looked for
 * @param prevalence what is measured over time
 * @param changes what is looked for in what was measured
 * @param spark what Spark is started with
 */
public record PipelineSettings(
    String name,
    Location warehouse,
    Location releases,
    List<ArchiveSettings> archives,
    double maxRejectedShare,
    ArticleSettings articles,
    SyndicationSettings syndication,
    DictionarySettings dictionary,
    PhraseSettings phrases,
    VocabularySettings vocabulary,
    TopicSettings topics,
    CooccurrenceSettings cooccurrence,
    ThemeSettings themes,
    TrendSettings prevalence,
    ChangeSettings changes,
    SparkSettings spark) {

  public static final PipelineSettings DEFAULTS =
      new PipelineSettings(
          "example",
          new Location("warehouse"),
          new Location("release"),
          List.of(ArchiveSettings.DEFAULTS),
          0.05,
          ArticleSettings.DEFAULTS,
          SyndicationSettings.DEFAULTS,
          DictionarySettings.DEFAULTS,
          PhraseSettings.DEFAULTS,
          VocabularySettings.DEFAULTS,
          TopicSettings.DEFAULTS,
          CooccurrenceSettings.DEFAULTS,
          ThemeSettings.DEFAULTS,
          TrendSettings.DEFAULTS,
          ChangeSettings.DEFAULTS,
          SparkSettings.DEFAULTS);

  /** What is read and where it is written to is never guessed. */
  public static final Set<String> REQUIRED = Set.of("name", "warehouse", "releases", "archives");

  public PipelineSettings {
    Require.slug("name", name);
    writable("warehouse", warehouse);
    writable("releases", releases);
    archives = List.copyOf(archives);
    Require.that(!archives.isEmpty(), "archives", "hold at least one archive", "none");
    Require.share("maxRejectedShare", maxRejectedShare);
    requireNonNull(articles, "articles");
    requireNonNull(syndication, "syndication");
    requireNonNull(dictionary, "dictionary");
    requireNonNull(phrases, "phrases");
    requireNonNull(vocabulary, "vocabulary");
    requireNonNull(topics, "topics");
    requireNonNull(cooccurrence, "cooccurrence");
    requireNonNull(themes, "themes");
    requireNonNull(prevalence, "prevalence");
    requireNonNull(changes, "changes");
    requireNonNull(spark, "spark");
  }

  private static void writable(String name, Location location) {
    Require.that(!location.isPattern(), name, "be one folder or URI", "'" + location + "'");
  }

  /**
   * The settings as JSON with the keys of the file, in a stable order: components as declared, maps
   * by key. Values of secret keys read {@value SettingsJson#SECRET}, so a fingerprint of this text
   * neither holds nor depends on them.
   *
   * @param sections the keys to keep, in this order; none for all
   */
  public String toJson(String... sections) {
    return SettingsJson.of(this, sections).toString();
  }

  /** The same as {@link #toJson}. */
  @Override
  public String toString() {
    return toJson();
  }

  /** Every setting with its type and default, as a Markdown table. */
  public static String reference() {
    return SettingsReference.of(PipelineSettings.class);
  }
}
