package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.cooccurrence.CountedArticle.counted;
import static org.newstide.pipeline.cooccurrence.CountedArticle.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeQuery;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;
import org.newstide.tables.GraphEdge;
import org.newstide.tables.GraphNode;

class GraphDrawingTest {

  @Test
  void of_twoSubjects_drawsTwoCommunities() {
    GraphDrawing drawing = GraphDrawing.of(pairs(5), settings(5));

    List<GraphNode> nodes = drawing.nodes().collectAsList();
    assertThat(nodes)
        .extracting(GraphNode::node)
        .containsExactlyInAnyOrder("goal", "match", "team", "missile", "sea", "test", "theme-nato");
    assertThat(nodes)
        .filteredOn(node -> node.community() == 0)
        .extracting(GraphNode::node)
        .containsExactlyInAnyOrder("missile", "sea", "test", "theme-nato");
    assertThat(nodes)
        .filteredOn(node -> node.node().equals("goal"))
        .singleElement()
        .satisfies(
            goal -> {
              assertThat(goal.count()).isEqualTo(20);
              assertThat(goal.degree()).isEqualTo(2);
              assertThat(goal.communityName()).isEqualTo("goal, match, team");
            });
    assertThat(drawing.edges().collectAsList())
        .allMatch(edge -> edge.unit().equals("sentence") && edge.weight() > 0.2)
        .extracting(GraphEdge::nodeA)
        .doesNotContain("rain");
  }

  @Test
  void strongest_oneEdgeANode_keepsEachNodesBest() {
    List<Collocation> best = GraphDrawing.strongest(pairs(1), settings(1)).collectAsList();

    assertThat(best)
        .extracting(pair -> pair.nodeA() + "+" + pair.nodeB())
        .containsExactlyInAnyOrder(
            "goal+match", "goal+team", "missile+sea", "missile+test", "missile+theme-nato");
  }

  @Test
  void strongest_pairsByDefinition_areNotDrawn() {
    Theme nato =
        new Theme("theme-nato", "N", "", Map.of("en", ThemeQuery.parse("missile* OR sea")));

    assertThat(
            GraphDrawing.strongest(pairs(5, ThemeLibrary.of(List.of(nato))), settings(5))
                .collectAsList())
        .extracting(pair -> pair.nodeA() + "+" + pair.nodeB())
        .contains("test+theme-nato", "missile+test")
        .doesNotContain("missile+theme-nato", "sea+theme-nato");
  }

  private static Dataset<Collocation> pairs(int edgesPerNode) {
    return pairs(edgesPerNode, ThemeLibrary.of(List.of()));
  }

  private static Dataset<Collocation> pairs(int edgesPerNode, ThemeLibrary definitions) {
    List<CountedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String rain = i % 3 == 0 ? " rain" : "";
      if (i < 20) {
        articles.add(counted("a" + i).saying("goal match team" + rain));
      } else if (i < 40) {
        articles.add(
            counted("a" + i).saying("missile test sea" + rain).mentioning("theme-nato", 0));
      } else {
        articles.add(counted("a" + i).saying("x" + rain));
      }
    }
    return Cooccurrence.count(
            CountedArticle.input(
                kept("en", "goal", "match", "team", "missile", "test", "sea", "rain"),
                articles,
                definitions),
            settings(edgesPerNode))
        .collocations();
  }

  private static CooccurrenceSettings settings(int edgesPerNode) {
    return new CooccurrenceSettings(
        100,
        true,
        List.of(CountingUnit.SENTENCE, CountingUnit.DOCUMENT),
        List.of(Counting.STORIES),
        Grain.MONTH,
        5,
        WindowEdge.SENTENCE,
        1,
        1,
        0,
        12,
        1024,
        new GraphSettings(CountingUnit.SENTENCE, 0.2, 0.001, edgesPerNode, 100, 1));
  }
}
