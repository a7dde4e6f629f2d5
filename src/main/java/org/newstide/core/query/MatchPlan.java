package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.newstide.core.text.TokenizedText;

/** The themes compiled for texts of one language. */
final class MatchPlan {

  private final List<String> themeIds = new ArrayList<>();
  private final List<Finder> finders = new ArrayList<>();
  private final LeafAutomaton automaton;

  /** Leaf → numbers of the themes whose rarest need it meets. */
  private final int[][] triggered;

  /** Theme → the words of each of its other needs. */
  private final int[][][] otherNeeds;

  MatchPlan(ThemeLibrary library, String language, Set<String> asked) {
    Compilation compilation = new Compilation(library.meanings(language));
    for (Theme theme : library.themes()) {
      QueryNode query = asked.contains(theme.id()) ? library.meaning(theme, language) : null;
      if (query != null) {
        themeIds.add(theme.id());
        finders.add(query.compile(compilation));
      }
    }
    Words[] leaves = compilation.leaves();
    automaton = new LeafAutomaton(leaves);
    triggered = triggered(leaves.length);
    otherNeeds =
        finders.stream()
            .map(finder -> finder.needs().stream().skip(1).map(Need::leaves).toArray(int[][]::new))
            .toArray(int[][][]::new);
  }

  private int[][] triggered(int leaves) {
    List<IntStream.Builder> lists = new ArrayList<>();
    for (int leaf = 0; leaf < leaves; leaf++) {
      lists.add(IntStream.builder());
    }
    for (int theme = 0; theme < finders.size(); theme++) {
      for (int leaf : finders.get(theme).needs().get(0).leaves()) {
        lists.get(leaf).add(theme);
      }
    }
    return lists.stream().map(list -> list.build().toArray()).toArray(int[][]::new);
  }

  List<ThemeMatch> match(ArticleText article) {
    List<ThemeMatch> matches = new ArrayList<>();
    if (finders.isEmpty()) {
      return matches;
    }
    Evidence evidence = automaton.scan(article);
    long[] candidates = candidates(evidence);
    for (int i = 0; i < candidates.length; i++) {
      for (long rest = candidates[i]; rest != 0; rest &= rest - 1) {
        int theme = (i << 6) + Long.numberOfTrailingZeros(rest);
        if (evidence.meets(otherNeeds[theme])) {
          for (Span span : finders.get(theme).find(evidence, 0, article.tokens().size())) {
            matches.add(match(article.tokens(), themeIds.get(theme), span));
          }
        }
      }
    }
    return matches;
  }

  private long[] candidates(Evidence evidence) {
    long[] candidates = new long[(finders.size() + 63) / 64];
    long[] present = evidence.present();
    for (int i = 0; i < present.length; i++) {
      for (long rest = present[i]; rest != 0; rest &= rest - 1) {
        for (int theme : triggered[(i << 6) + Long.numberOfTrailingZeros(rest)]) {
          candidates[theme >> 6] |= 1L << theme;
        }
      }
    }
    return candidates;
  }

  private static ThemeMatch match(TokenizedText text, String themeId, Span span) {
    return new ThemeMatch(
        themeId,
        span.first(),
        span.last(),
        text.start(span.first()),
        text.end(span.last()),
        text.sentence(span.first()),
        span.branch());
  }
}
