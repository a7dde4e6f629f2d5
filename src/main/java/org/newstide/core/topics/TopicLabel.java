package org.newstide.core.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A name for a topic that a reader can say: its best phrase, then two terms that add something.
 *
 * <p>A phrase is a term of several words, joined by {@code _}. The first phrase of the list leads,
 * and where there is none the first term; the others follow in the order of the list if they share
 * no word with what is there already. Terms without a letter and of a single character never stand
 * in a label.
 */
public final class TopicLabel {

  private static final int TERMS = 3;

  private TopicLabel() {}

  /**
   * The label, words separated by blanks and terms by commas; empty where no term can stand in one.
   *
   * @param ranked terms of the topic, the best first; no stop word among them
   * @param taken leading terms of other topics' labels; the label leads with another if it can
   */
  public static String of(List<String> ranked, Set<String> taken) {
    List<String> fit = ranked.stream().filter(TopicLabel::isReadable).toList();
    if (fit.isEmpty()) {
      return "";
    }
    List<String> free = fit.stream().filter(term -> !taken.contains(plain(term))).toList();
    List<String> heads = free.isEmpty() ? fit : free;
    List<String> chosen = new ArrayList<>();
    chosen.add(heads.stream().filter(t -> t.contains("_")).findFirst().orElse(heads.get(0)));
    for (String term : fit) {
      if (chosen.size() < TERMS && chosen.stream().noneMatch(other -> shareWord(other, term))) {
        chosen.add(term);
      }
    }
    return String.join(", ", chosen.stream().map(TopicLabel::plain).toList());
  }

  /** The leading term of a label. */
  public static String head(String label) {
    int comma = label.indexOf(',');
    return comma < 0 ? label : label.substring(0, comma);
  }

  private static String plain(String term) {
    return term.replace('_', ' ');
  }

  private static boolean isReadable(String term) {
    return term.codePointCount(0, term.length()) > 1
        && term.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean shareWord(String a, String b) {
    List<String> words = Arrays.asList(a.split("_"));
    return Arrays.stream(b.split("_")).anyMatch(words::contains);
  }
}
