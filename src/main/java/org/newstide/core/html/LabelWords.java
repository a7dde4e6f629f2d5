package org.newstide.core.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newstide.core.text.ResourceTable;

/**
 * What blocks outside an article's text begin with in many languages: "read also", "advertisement",
 * "share". The words lie in a resource; how they match is said there.
 */
final class LabelWords {

  private static final String ANY = "zz";
  private static final int LONGEST_BLOCK = 320;
  private static final int LONGEST_BEGUN = 200;
  private static final int LITTLE_MORE = 12;
  private static final LabelWords SHARED = read("label-words.tsv");

  private record Phrase(char kind, String text, RemovalCause cause, Set<String> languages) {

    boolean speaks(String language) {
      return language == null || languages.contains(language) || languages.contains(ANY);
    }

    boolean matches(String folded, double linkShare, int size) {
      return switch (kind) {
        case '=' -> isAll(folded);
        case '^' -> size <= LONGEST_BEGUN && begins(folded);
        case '~' -> folded.contains(text);
        default -> begins(folded) && (isLabel(folded) || linkShare > 0.5);
      };
    }

    private boolean isAll(String folded) {
      int end = folded.length();
      while (end > text.length() && ":：!.>»›→…-– ".indexOf(folded.charAt(end - 1)) >= 0) {
        end--;
      }
      return end == text.length() && folded.startsWith(text);
    }

    private boolean begins(String folded) {
      return folded.startsWith(text)
          && (folded.length() == text.length()
              || !Character.isLetter(folded.charAt(text.length()))
              || !Character.isLetter(text.charAt(text.length() - 1))
              || TextMeasure.weight(text.charAt(text.length() - 1)) > 1);
    }

    private boolean isLabel(String folded) {
      if (folded.length() - text.length() <= LITTLE_MORE) {
        return true;
      }
      char next = folded.charAt(text.length());
      char further = folded.charAt(text.length() + 1);
      return ":：>»|→‣›".indexOf(next) >= 0 || (next == ' ' && ":：>»|→–-".indexOf(further) >= 0);
    }
  }

  private final Map<String, List<Phrase>> beginnings = new HashMap<>();
  private final List<Phrase> anywhere = new ArrayList<>();

  private LabelWords() {}

  static LabelWords shared() {
    return SHARED;
  }

  /**
   * Null if the block is no such label.
   *
   * @param language of the page; null if unknown, then every language counts. English labels occur
   *     on pages of all languages
   */
  RemovalCause cause(Block block, String language) {
    if (block.size() > LONGEST_BLOCK) {
      return null;
    }
    String folded = fold(block.text());
    if (folded.isEmpty()) {
      return null;
    }
    RemovalCause cause = first(beginnings.get(key(folded)), folded, block, language);
    if (cause == null && folded.length() == 1) {
      return null;
    }
    return cause == null ? first(anywhere, folded, block, language) : cause;
  }

  private static RemovalCause first(
      List<Phrase> phrases, String folded, Block block, String language) {
    if (phrases != null) {
      for (Phrase phrase : phrases) {
        if (phrase.speaks(language) && phrase.matches(folded, block.linkShare(), block.size())) {
          return phrase.cause();
        }
      }
    }
    return null;
  }

  private static String fold(String text) {
    int start = 0;
    while (start < text.length() && !startsWord(text.charAt(start))) {
      start++;
    }
    return text.substring(start).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean startsWord(char c) {
    return Character.isLetterOrDigit(c) || c == '©' || c == 'ⓒ' || c == '（' || c == '【';
  }

  private static String key(String folded) {
    return folded.substring(0, Math.min(2, folded.length()));
  }

  private void add(String written, RemovalCause cause, Set<String> languages) {
    char kind = "=^~".indexOf(written.charAt(0)) >= 0 ? written.charAt(0) : ' ';
    String text = (kind == ' ' ? written : written.substring(1)).stripLeading();
    Phrase phrase = new Phrase(kind, text, cause, languages);
    if (kind == '~') {
      anywhere.add(phrase);
    } else {
      beginnings.computeIfAbsent(key(text), key -> new ArrayList<>()).add(phrase);
    }
  }

  private static LabelWords read(String resource) {
    LabelWords words = new LabelWords();
    for (String[] columns : ResourceTable.rows(LabelWords.class, resource)) {
      RemovalCause cause = RemovalCause.valueOf(columns[0].toUpperCase(Locale.ROOT));
      Set<String> languages = Set.of(columns[1].split(","));
      for (String phrase : columns[2].split("\\|")) {
        words.add(phrase.toLowerCase(Locale.ROOT), cause, languages);
      }
    }
    return words;
  }
}
