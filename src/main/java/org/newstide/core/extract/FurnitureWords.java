package org.newstide.core.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words of page furniture in many languages and how they fit a line; the list and the meaning of
 * its marks lie in the resource {@code furniture-words.tsv}.
 *
 * <p>A look-up reads the line once and compares the few phrases that begin with its first two
 * letters; phrases that may stand anywhere are found by their first word.
 */
final class FurnitureWords {

  /** How a phrase fits its line. */
  enum Fit {
    /** The line is the phrase, but for a number. */
    WHOLE,
    /** The line is a label with nothing behind it. */
    LABEL,
    /** A label, a colon or an arrow, and more. */
    LABELLED,
    BEGINS,
    ANYWHERE,
    /** The phrase and the names of people or outlets. */
    SIGNED
  }

  record Match(RemovalReason reason, Fit fit) {}

  private record Phrase(char mark, String text, RemovalReason reason) {

    boolean standsIn(String folded, int from) {
      return folded.startsWith(text, from) && LineShapes.isEdge(folded, from + text.length());
    }
  }

  private static final int LONGEST = 240;
  private static final int LONGEST_BEGUN = 160;
  private static final int LONGEST_BUTTON = 60;
  private static final int LONGEST_CREDIT = 60;
  private static final int LONGEST_LINK = 110;

  private static final int LONGEST_INVITATION = 110;

  private static final Set<String> FRONT_PAGES =
      Set.of("home", "trang chủ", "startseite", "accueil", "inicio", "início", "главная", "beranda");

  private static final Set<RemovalReason> IN_ROWS =
      EnumSet.of(
          RemovalReason.INTERFACE_WORDS,
          RemovalReason.COMMENTS,
          RemovalReason.PLAYER,
          RemovalReason.PAYWALL,
          RemovalReason.ADVERTISEMENT,
          RemovalReason.NAVIGATION);

  private static final FurnitureWords SHARED = read("furniture-words.tsv");

  private final Map<Integer, List<Phrase>> beginnings = new HashMap<>();
  private final Map<String, List<Phrase>> anywhere = new HashMap<>();
  private final List<Phrase> unspaced = new ArrayList<>();
  private final Set<String> dateWords = new HashSet<>();

  private FurnitureWords() {}

  static FurnitureWords shared() {
    return SHARED;
  }

  boolean isDateWord(String folded) {
    return dateWords.contains(folded);
  }

  /** What the line is; null if no phrase fits it. */
  Match find(String line) {
    if (line.length() > LONGEST || ",.;".indexOf(line.charAt(0)) >= 0) {
      return null;
    }
    String folded = fold(line);
    int start = LineShapes.firstMark(folded);
    int end = LineShapes.lastWord(folded);
    if (start >= end) {
      return null;
    }
    Match match = at(line, folded, start, end);
    if (match == null && start > 0) {
      match = at(line, folded, 0, end);
    }
    if (match == null && Character.isDigit(folded.charAt(start))) {
      match = counted(folded, start, end);
    }
    return match == null && LineShapes.holdsNoQuote(line) ? within(folded, end) : match;
  }

  /**
   * Where the phrases that stand here in a row end, each a line of its own elsewhere and with a
   * capital. Names of sections count only behind the word for the front page.
   */
  int endOfRow(String line, int from) {
    String folded = fold(line);
    int end = from;
    boolean sections = false;
    for (int i = from; i < folded.length(); ) {
      Phrase phrase = longestLine(folded, i);
      if (phrase == null
          || !IN_ROWS.contains(phrase.reason)
          || !LineShapes.startsName(line.charAt(i))) {
        return end;
      }
      boolean section = phrase.reason == RemovalReason.NAVIGATION;
      sections |= section && FRONT_PAGES.contains(phrase.text);
      if (section && !sections) {
        return end;
      }
      end = i + phrase.text.length();
      i = end;
      while (i < folded.length() && " |·•/,-".indexOf(folded.charAt(i)) >= 0) {
        i++;
      }
    }
    return end;
  }

  /** Length of the one phrase in front of a line that is a line elsewhere; 0 if there is none. */
  int lengthOfOne(String line) {
    Phrase phrase = longestLine(fold(line), 0);
    return phrase == null ? 0 : phrase.text.length();
  }

  private Phrase longestLine(String folded, int from) {
    Phrase longest = null;
    for (Phrase phrase : startingAt(folded, from)) {
      boolean button = phrase.mark == '^' && phrase.reason == RemovalReason.INTERFACE_WORDS;
      if ((phrase.mark == '=' || button && isFollowed(folded, from + phrase.text.length()))
          && (longest == null || phrase.text.length() > longest.text.length())
          && phrase.standsIn(folded, from)) {
        longest = phrase;
      }
    }
    return longest;
  }

  /** The label that stands here with a colon behind it, or a phrase that begins such a line. */
  RemovalReason labelAt(String line, String folded, int from) {
    for (Phrase phrase : startingAt(folded, from)) {
      if (phrase.mark != '=' && phrase.mark != '@' && phrase.standsIn(folded, from)) {
        int end = from + phrase.text.length();
        if (phrase.mark == '~' && from == 0 && isNoProse(phrase, folded)) {
          return phrase.reason;
        }
        if (phrase.mark == '^' || LineShapes.isPointer(folded, end)) {
          return fits(phrase, line, folded, from, folded.length()) == null ? null : phrase.reason;
        }
      }
    }
    return null;
  }

  /** True if a name such as Facebook's stands behind a button's first words. */
  private boolean isFollowed(String folded, int behind) {
    for (Phrase phrase : startingAt(folded, Math.min(behind + 1, folded.length()))) {
      if (phrase.mark == '=' && phrase.standsIn(folded, behind + 1)) {
        return true;
      }
    }
    return false;
  }

  /** True if the front page's name stands in front of a text. */
  boolean beginsWithFrontPage(String line) {
    Phrase phrase = longestLine(fold(line), 0);
    return phrase != null && FRONT_PAGES.contains(phrase.text);
  }

  private Match at(String line, String folded, int start, int end) {
    Match best = null;
    for (Phrase phrase : startingAt(folded, start)) {
      if (phrase.standsIn(folded, start)) {
        Fit fit = fits(phrase, line, folded, start, end);
        if (fit != null && (best == null || fit.compareTo(best.fit) < 0)) {
          best = new Match(phrase.reason, fit);
        }
      }
    }
    return best;
  }

  private static Fit fits(Phrase phrase, String line, String folded, int start, int end) {
    int behind = start + phrase.text.length();
    boolean alone = LineShapes.isCount(folded, behind, end);
    return switch (phrase.mark) {
      case '=' -> alone ? Fit.WHOLE : null;
      case '^' -> beginsLine(phrase, line, behind) ? Fit.BEGINS : null;
      case '@' -> LineShapes.isNamed(line, behind) ? Fit.SIGNED : null;
      case '~' -> null;
      default -> alone ? Fit.LABEL : LineShapes.isPointer(folded, behind) ? Fit.LABELLED : null;
    };
  }

  private static boolean beginsLine(Phrase phrase, String line, int behind) {
    boolean sentence = Letters.endsSentence(line);
    return switch (phrase.reason) {
      case PHOTO_CREDIT -> line.length() - behind <= LONGEST_CREDIT
          && (!sentence || LineShapes.areNames(line, behind));
      case INTERFACE_WORDS -> line.length() <= LONGEST_BUTTON && !sentence;
      case RELATED_LINKS, BYLINE, ADVERTISEMENT, NAVIGATION -> line.length() <= LONGEST_LINK
          && !sentence;
      default -> line.length() <= LONGEST_BEGUN;
    };
  }

  /** {@code 14 comments}. */
  private Match counted(String folded, int start, int end) {
    int i = start;
    while (i < end && !Character.isLetter(folded.charAt(i))) {
      i++;
    }
    for (Phrase phrase : startingAt(folded, i)) {
      if (phrase.mark == '='
          && phrase.standsIn(folded, i)
          && LineShapes.isCount(folded, i + phrase.text.length(), end)) {
        return new Match(phrase.reason, Fit.WHOLE);
      }
    }
    return null;
  }

  private Match within(String folded, int end) {
    int i = Letters.nextLetter(folded, 0);
    while (i < end) {
      int word = i;
      while (i < end && Letters.isWordChar(folded.charAt(i))) {
        i++;
      }
      List<Phrase> phrases = anywhere.get(folded.substring(word, i));
      for (Phrase phrase : phrases == null ? List.<Phrase>of() : phrases) {
        if (phrase.standsIn(folded, word) && isNoProse(phrase, folded)) {
          return new Match(phrase.reason, Fit.ANYWHERE);
        }
      }
      i = Math.min(end, Letters.nextLetter(folded, i));
    }
    if (LineShapes.isUnspaced(folded)) {
      for (Phrase phrase : unspaced) {
        if (folded.contains(phrase.text) && isNoProse(phrase, folded)) {
          return new Match(phrase.reason, Fit.ANYWHERE);
        }
      }
    }
    return null;
  }

  private static boolean isNoProse(Phrase phrase, String line) {
    boolean rights =
        phrase.reason == RemovalReason.BOILERPLATE || phrase.reason == RemovalReason.COMMENTS;
    return LineShapes.weight(line) <= (rights ? LONGEST_BEGUN : LONGEST_INVITATION);
  }

  private List<Phrase> startingAt(String folded, int from) {
    return beginnings.getOrDefault(key(folded, from), List.of());
  }

  private static int key(String text, int from) {
    if (from >= text.length()) {
      return 0;
    }
    // One letter of a script without blanks says as much as two of another.
    char first = text.charAt(from);
    boolean one = LineShapes.isWide(first) || from + 1 == text.length();
    char second = one ? 0 : text.charAt(from + 1);
    return first << 16 | (Letters.isWordChar(second) ? second : 0);
  }

  /** Lower case, letter by letter, so that places stay the same. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded[i] == '’' ? '\'' : Character.toLowerCase(folded[i]);
    }
    return new String(folded);
  }

  private void add(String written, RemovalReason reason) {
    boolean marked = "=^~@".indexOf(written.charAt(0)) >= 0;
    char mark = marked ? written.charAt(0) : ':';
    String text = fold(marked ? written.substring(1) : written);
    Phrase phrase = new Phrase(mark, text, reason);
    beginnings.computeIfAbsent(key(text, 0), key -> new ArrayList<>()).add(phrase);
    if (mark != '~') {
      return;
    }
    if (LineShapes.isUnspaced(text)) {
      unspaced.add(phrase);
    } else {
      int end = 0;
      while (end < text.length() && Letters.isWordChar(text.charAt(end))) {
        end++;
      }
      anywhere.computeIfAbsent(text.substring(0, end), key -> new ArrayList<>()).add(phrase);
    }
  }

  private static FurnitureWords read(String resource) {
    FurnitureWords words = new FurnitureWords();
    try (InputStream in = FurnitureWords.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t");
          for (String phrase : columns[2].split("\\|")) {
            if (columns[0].equals("date_word")) {
              words.dateWords.add(fold(phrase));
            } else {
              words.add(phrase, RemovalReason.valueOf(columns[0].toUpperCase(Locale.ROOT)));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the resource " + resource, e);
    }
    return words;
  }
}
