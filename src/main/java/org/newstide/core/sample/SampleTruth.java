package org.newstide.core.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What was planted in a sample archive. Records = articles + rejections.
 *
 * <p>An article is <em>on</em> a theme if its own headline and text speak of it, as its subject or
 * in a paragraph of their own; copies count as articles. Its day is that of publication; where the
 * record gives none, the crawl day is the same. Lists of single records are cut at {@link #LISTED}.
 *
 * @param settings what the archive was made from
 * @param articles number of articles
 * @param records number of records in the files, damaged places included
 * @param rejections records that are no article, by expected reason: {@code not_json} (cut lines,
 *     error pages), {@code title_only}, {@code no_text} (neither headline nor text)
 * @param daysWithoutData days on which no outlet published
 * @param articlesByMonth articles by month of publication
 * @param articlesByPrecision {@code day}, {@code month} or {@code capture}: what the record tells
 *     of its date
 * @param outlets one entry per outlet
 * @param files one entry per file
 * @param flaws the first records that are no article
 * @param topics one entry per topic
 * @param themes one entry per theme
 * @param bursts stretches in which a theme is written about more often
 * @param shifts days from which a theme is written about more often for good
 * @param reprints stories told by several outlets
 */
public record SampleTruth(
    SampleSettings settings,
    long articles,
    long records,
    Map<String, Long> rejections,
    List<LocalDate> daysWithoutData,
    Map<String, Long> articlesByMonth,
    Map<String, Long> articlesByPrecision,
    List<OutletTruth> outlets,
    List<FileTruth> files,
    List<FlawTruth> flaws,
    List<TopicTruth> topics,
    List<ThemeTruth> themes,
    List<BurstTruth> bursts,
    List<ShiftTruth> shifts,
    ReprintTruth reprints) {

  /** Longest list of single records. */
  public static final int LISTED = 1000;

  /**
   * @param source name of the outlet
   * @param folder its folder in the archive
   * @param language ISO 639-1 code
   * @param format format of its files
   * @param firstDay first day with an article at the earliest
   * @param lastDay last day with an article at the latest
   * @param articles number of articles
   * @param fields what its fields hold, by path; empty for text files
   */
  public record OutletTruth(
      String source,
      String folder,
      String language,
      String format,
      LocalDate firstDay,
      LocalDate lastDay,
      long articles,
      Map<String, String> fields) {}

  /** Counts of one file; records = articles + rejections. */
  public record FileTruth(String path, long records, long articles, Map<String, Long> rejections) {}

  /** A record that is no article; {@code record} is its place in the file, from 0. */
  public record FlawTruth(String path, long record, String reason) {}

  /** A topic with the terms that mark it, by language, and the articles on it. */
  public record TopicTruth(String id, long articles, Map<String, List<String>> terms) {}

  /**
   * @param id the theme
   * @param articles articles on it
   * @param articlesByLanguage the same by language
   * @param articlesByMonth the same by month
   * @param articlesByDay the same by day, without the articles that are dated to a month only
   * @param falseFriends articles that are not on it but hold words of its query in another meaning
   * @param teasersOnly articles that are not on it but on whose pages teasers for it stand
   */
  public record ThemeTruth(
      String id,
      long articles,
      Map<String, Long> articlesByLanguage,
      Map<String, Long> articlesByMonth,
      Map<LocalDate, Long> articlesByDay,
      long falseFriends,
      long teasersOnly) {}

  /** From first to last day the theme's share is {@code factor} times its usual one. */
  public record BurstTruth(String theme, LocalDate firstDay, LocalDate lastDay, double factor) {}

  /** From the day on the theme's share is {@code factor} times the one before. */
  public record ShiftTruth(String theme, LocalDate day, double factor) {}

  /** Copies in all and the first clusters; a cluster is a story with its copies. */
  public record ReprintTruth(
      long exactCopies, long editedCopies, long clusters, List<ClusterTruth> listed) {}

  /** A story: the record that told it first, and its copies. */
  public record ClusterTruth(String lead, List<CopyTruth> copies) {}

  /** A copy: exact, or edited with a headline and first paragraph of its own. */
  public record CopyTruth(String id, String source, LocalDate day, boolean exact) {}

  /** As JSON with names in snake case and days as {@code 2023-01-12}; keys in a fixed order. */
  public String toJson() {
    SimpleModule days = new SimpleModule();
    days.addSerializer(LocalDate.class, ToStringSerializer.instance);
    days.addSerializer(YearMonth.class, ToStringSerializer.instance);
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(days)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    try {
      return mapper.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("truth must be JSON", e);
    }
  }
}
