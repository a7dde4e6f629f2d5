package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.cooccurrence.CountedArticle.counted;
import static org.newstide.pipeline.cooccurrence.CountedArticle.kept;
import static org.newstide.pipeline.cooccurrence.PairSettings.SETS;
import static org.newstide.pipeline.cooccurrence.PairSettings.STORIES;
import static org.newstide.pipeline.cooccurrence.PairSettings.count;
import static org.newstide.pipeline.cooccurrence.PairSettings.everything;
import static org.newstide.pipeline.cooccurrence.PairSettings.withoutActors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newstide.core.query.Actor;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeQuery;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;
import org.newstide.tables.CooccurrenceChange;

/** Themes and actors beside terms, and pairs that go together only by their definition. */
class CooccurrenceNodesTest {

  @Test
  void count_themes_areNodesOfTheSentencesThatMentionThem() {
    List<Collocation> rows =
        count(
            kept("en", "guam", "north_korea"),
            everything(SETS, STORIES, Grain.YEAR, WindowEdge.SENTENCE),
            counted("a1")
                .on("2017-05-14")
                .saying("north_korea fires. guam waits.")
                .mentioning("theme-nato", 1)
                .mentioning("theme-nato", 1)
                .mentioning("theme-seoul", 1)
                .mentioning("theme-tests", 99));

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("sentence") && row.grain().equals("all"))
        .extracting(row -> row.kindA() + " " + row.nodeA() + " " + row.kindB() + " " + row.nodeB())
        .containsExactlyInAnyOrder(
            "term guam theme theme-nato",
            "term guam theme theme-seoul",
            "term guam theme theme-tests",
            "theme theme-nato theme theme-seoul",
            "theme theme-nato theme theme-tests",
            "theme theme-seoul theme theme-tests");
    assertThat(rows)
        .filteredOn(row -> row.nodeA().equals("north_korea"))
        .extracting(Collocation::kindA)
        .containsOnly("phrase");
  }

  @Test
  void count_actors_areNodesBesideThemes_unlessLeftOut() {
    CountedArticle article =
        counted("a1").saying("guam waits.").mentioning("theme-drills", 0).naming("nato", 0);
    CooccurrenceSettings settings = everything(SETS, STORIES, Grain.YEAR, WindowEdge.SENTENCE);

    assertThat(count(kept("en", "guam"), settings, article))
        .filteredOn(row -> row.unit().equals("sentence"))
        .extracting(row -> row.kindA() + " " + row.nodeA() + " " + row.kindB() + " " + row.nodeB())
        .containsExactlyInAnyOrder(
            "term guam actor nato",
            "term guam theme theme-drills",
            "actor nato theme theme-drills");
    assertThat(count(kept("en", "guam"), withoutActors(settings), article))
        .filteredOn(row -> row.unit().equals("sentence"))
        .extracting(row -> row.kindA() + " " + row.nodeA() + " " + row.kindB() + " " + row.nodeB())
        .containsExactly("term guam theme theme-drills");
  }

  @Test
  void count_anActorATermAndAThemeOfOneName_areThreeNodes() {
    List<Collocation> rows =
        count(
            kept("en", "nato"),
            everything(SETS, STORIES, Grain.YEAR, WindowEdge.SENTENCE),
            counted("a1").saying("nato waits.").mentioning("nato", 0).naming("nato", 0));

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("sentence"))
        .extracting(row -> row.kindA() + "+" + row.kindB())
        .containsExactlyInAnyOrder("actor+term", "actor+theme", "term+theme");
  }

  @Test
  void count_pairsByDefinition_areMarked() {
    Actor nato = new Actor("nato", "NATO", Map.of("any", List.of(Actor.alias("NATO"))));
    Actor crew = new Actor("crew", "Crew", Map.of("any", List.of(Actor.alias("drill crew"))));
    Theme drills =
        new Theme(
            "drills", "Drills", "", Map.of("en", ThemeQuery.parse("ACTOR(nato) AND (drill OR x)")));
    Theme all = new Theme("all", "All", "", Map.of("en", ThemeQuery.parse("THEME(drills) OR y")));
    List<Collocation> rows =
        Cooccurrence.count(
                CountedArticle.input(
                    kept("en", "guam", "drill", "nato_ships"),
                    List.of(
                        counted("a1")
                            .on("2017-05-14")
                            .saying("guam drill nato_ships")
                            .mentioning("drills", 0)
                            .mentioning("all", 0)
                            .naming("nato", 0)
                            .naming("crew", 0)),
                    new ThemeLibrary(List.of(drills, all), List.of(nato, crew))),
                everything(SETS, STORIES, Grain.YEAR, WindowEdge.SENTENCE))
            .collocations()
            .collectAsList();

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("sentence") && row.grain().equals("all"))
        .filteredOn(Collocation::byDefinition)
        .extracting(row -> row.nodeA() + "+" + row.nodeB())
        .containsExactlyInAnyOrder(
            "drill+drills",
            "drills+nato_ships",
            "all+drill",
            "all+nato_ships",
            "nato+nato_ships",
            "crew+drill",
            "all+drills",
            "drills+nato",
            "all+nato",
            "crew+drills",
            "all+crew");
  }

  @Test
  void changes_pairsByDefinition_areNoNewTies() {
    Theme drills = new Theme("drills", "Drills", "", Map.of("en", ThemeQuery.parse("drill")));
    List<CountedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(counted("b" + i).on("2017-04-02").saying("rain"));
      articles.add(
          i < 12
              ? counted("c" + i).on("2017-05-02").saying("drill guam").mentioning("drills", 0)
              : counted("c" + i).on("2017-05-02").saying("rain"));
    }
    List<CooccurrenceChange> changes =
        Cooccurrence.count(
                CountedArticle.input(
                    kept("en", "drill", "guam", "rain"),
                    articles,
                    ThemeLibrary.of(List.of(drills))),
                everything(SETS, STORIES, Grain.MONTH, WindowEdge.SENTENCE))
            .changes()
            .collectAsList();

    assertThat(changes)
        .filteredOn(row -> row.unit().equals("sentence") && row.logLikelihoodRatio() > 5)
        .extracting(row -> row.nodeA() + "+" + row.nodeB() + " " + row.newTie())
        .containsExactlyInAnyOrder("drill+guam true", "drill+drills false", "drills+guam true");
  }
}
