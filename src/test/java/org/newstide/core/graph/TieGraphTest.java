package org.newstide.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TieGraphTest {

  @Test
  void standings_pathOfThree_areThoseOfTheTextbook() {
    Map<Vertex, Standing> standings =
        TieGraph.of(List.of(tie("a", "b", 0.5), tie("b", "c", 0.25))).standings(1);

    Standing middle = standings.get(vertex("b"));
    assertThat(middle.degree()).isEqualTo(2);
    assertThat(middle.strength()).isEqualTo(0.75);
    assertThat(middle.betweenness()).isEqualTo(1);
    assertThat(standings.get(vertex("a")).betweenness()).isZero();
    assertThat(standings.values().stream().mapToDouble(Standing::pageRank).sum())
        .isCloseTo(1, within(1e-3));
    assertThat(standings.get(vertex("a")).pageRank())
        .isGreaterThan(standings.get(vertex("c")).pageRank());
  }

  @Test
  void standings_cliquesWithABridge_areCommunities() {
    Map<Vertex, Standing> standings = TieGraph.of(threeCliques()).standings(1);

    for (int clique = 0; clique < 3; clique++) {
      String prefix = "c" + clique;
      assertThat(
              standings.entrySet().stream()
                  .filter(entry -> entry.getKey().name().startsWith(prefix))
                  .map(entry -> entry.getValue().community())
                  .distinct())
          .hasSize(1);
    }
    assertThat(standings.get(vertex("c2-0")).community()).isZero();
    assertThat(standings.get(vertex("c1-0")).betweenness())
        .isGreaterThan(standings.get(vertex("c1-2")).betweenness());
  }

  @Test
  void standings_tiesInAnyOrder_areTheSame() {
    List<Tie> ties = anyTies();
    Map<Vertex, Standing> standings = TieGraph.of(ties).standings(1);
    for (long seed = 1; seed <= 5; seed++) {
      List<Tie> shuffled = new ArrayList<>(ties);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(TieGraph.of(shuffled).standings(1)).as("seed %s", seed).isEqualTo(standings);
    }
  }

  @Test
  void standings_moreResolution_makesMoreCommunities() {
    List<Tie> ties = anyTies();

    assertThat(communities(ties, 4)).isGreaterThan(communities(ties, 0.5));
  }

  @Test
  void standings_ofNoTies_areNone() {
    assertThat(TieGraph.of(List.of()).standings(1)).isEmpty();
  }

  @Test
  void of_pairTiedTwice_isRefused() {
    assertThatThrownBy(() -> TieGraph.of(List.of(tie("a", "b", 1), tie("b", "a", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ties must hold a pair once");
  }

  @Test
  void tie_thatIsNone_isRefused() {
    assertThatThrownBy(() -> tie("a", "a", 1)).hasMessageStartingWith("b must be another vertex");
    assertThatThrownBy(() -> tie("a", "b", 0))
        .hasMessage("weight must be above 0 and finite, found 0.0");
  }

  private static long communities(List<Tie> ties, double resolution) {
    return TieGraph.of(ties).standings(resolution).values().stream()
        .map(Standing::community)
        .distinct()
        .count();
  }

  /** Cliques of four, five and six, each tied to the next by its first vertex. */
  private static List<Tie> threeCliques() {
    List<Tie> ties = new ArrayList<>();
    for (int clique = 0; clique < 3; clique++) {
      for (int i = 0; i < 4 + clique; i++) {
        for (int j = 0; j < i; j++) {
          ties.add(tie("c" + clique + "-" + i, "c" + clique + "-" + j, 0.5));
        }
      }
    }
    ties.add(tie("c0-0", "c1-0", 0.2));
    ties.add(tie("c1-0", "c2-0", 0.2));
    return ties;
  }

  private static List<Tie> anyTies() {
    Random random = new Random(9);
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(i / 10 == j / 10 ? 2 : 20) == 0) {
          ties.add(tie("v" + i, "v" + j, 0.1 + random.nextDouble()));
        }
      }
    }
    return ties;
  }

  private static Tie tie(String a, String b, double weight) {
    return new Tie(vertex(a), vertex(b), weight);
  }

  private static Vertex vertex(String name) {
    return new Vertex("term", name);
  }
}
