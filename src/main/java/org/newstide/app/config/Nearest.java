package org.newstide.app.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Finds the valid name that a mistyped one was most likely meant to be. */
final class Nearest {

  private Nearest() {}

  /**
   * The nearest name, or null where none is near: more than a third of the letters behind the last
   * slash would have to change, and not just one begins with what was typed. Among equals the first
   * in the alphabet.
   */
  static String to(String typed, Collection<String> names) {
    String wanted = comparable(typed);
    int limit = Math.max(1, (wanted.length() - wanted.lastIndexOf('/') - 1) / 3);
    String best = null;
    int bestDistance = limit + 1;
    for (String name : new TreeSet<>(names)) {
      int distance = distance(wanted, comparable(name));
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    if (best != null || wanted.length() < 3) {
      return best;
    }
    List<String> begun = names.stream().filter(n -> comparable(n).startsWith(wanted)).toList();
    return begun.size() == 1 ? begun.get(0) : null;
  }

  /** {@code ; did you mean 'x'?}, or nothing where no name is near. */
  static String hint(String typed, Collection<String> names) {
    String nearest = to(typed, names);
    return nearest == null ? "" : "; did you mean '" + nearest + "'?";
  }

  /** Camel case and underscores are the commonest slips, so they cost nothing. */
  private static String comparable(String name) {
    return RecordShape.key(name).replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /**
   * Edits that turn one word into the other: insert, delete, replace, or swap two neighbours
   * (Damerau 1964, in the restricted form that edits no substring twice). Time |a|·|b|.
   */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
