package org.newstide.pipeline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newstide.tables.Prevalence;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/** The few numbers that a person wants to see when a run has ended. */
public final class RunSummary {

  private static final int TERMS = 10;

  /**
   * A theme at a glance; months are of the whole archive, every article counted.
   *
   * @param latest the last complete month with articles, else the last with articles; null if none
   * @param strongest the month with the largest share; null if the theme is never mentioned
   */
  public record ThemeLine(String themeId, Prevalence latest, Prevalence strongest) {}

  /** A topic at a glance: its foremost terms, most probable first. */
  public record TopicLine(String topicId, double share, List<String> terms) {}

  private RunSummary() {}

  /** One line a theme, by id. */
  public static List<ThemeLine> themes(List<ThemeDefinition> themes, List<Prevalence> prevalence) {
    Map<String, List<Prevalence>> months =
        prevalence.stream()
            .filter(row -> row.subjectKind().equals("theme") && row.grain().equals("month"))
            .filter(row -> row.scopeKind().equals("all") && row.counting().equals("articles"))
            .filter(Prevalence::covered)
            .collect(Collectors.groupingBy(Prevalence::subject));
    List<ThemeLine> lines = new ArrayList<>();
    themes.stream()
        .map(ThemeDefinition::themeId)
        .distinct()
        .sorted()
        .forEach(theme -> lines.add(line(theme, months.getOrDefault(theme, List.of()))));
    return lines;
  }

  /** One line a topic, by id. */
  public static List<TopicLine> topics(List<Topic> topics, List<TopicTerm> terms) {
    Map<String, List<TopicTerm>> byTopic =
        terms.stream()
            .filter(term -> term.rank() <= TERMS)
            .sorted(Comparator.comparingInt(TopicTerm::rank))
            .collect(Collectors.groupingBy(TopicTerm::topicId));
    return topics.stream()
        .sorted(Comparator.comparing(Topic::topicId))
        .map(
            topic ->
                new TopicLine(
                    topic.topicId(),
                    topic.share(),
                    byTopic.getOrDefault(topic.topicId(), List.of()).stream()
                        .map(TopicTerm::term)
                        .toList()))
        .toList();
  }

  private static ThemeLine line(String theme, List<Prevalence> months) {
    Comparator<Prevalence> byMonth = Comparator.comparing(Prevalence::period);
    Prevalence latest =
        months.stream()
            .filter(Prevalence::complete)
            .max(byMonth)
            .orElse(months.stream().max(byMonth).orElse(null));
    Prevalence strongest =
        months.stream()
            .filter(month -> month.mentioning() > 0)
            .max(Comparator.comparing(Prevalence::share).thenComparing(byMonth.reversed()))
            .orElse(null);
    return new ThemeLine(theme, latest, strongest);
  }
}
