package org.newstide.core.extract;

import java.util.EnumSet;
import java.util.Set;
import org.newstide.core.extract.FurniturePhrases.Phrase;

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

  /** Of a line that no phrase fits, where null means that nobody looked. */
  static final Match NOTHING = new Match(RemovalReason.BOILERPLATE, Fit.ANYWHERE);

  private static final int LONGEST = 240;
  private static final int LONGEST_BEGUN = 160;
  private static final int LONGEST_BUTTON = 60;
  private static final int LONGEST_CREDIT = 60;
  private static final int LONGEST_LINK = 110;

  private static final int LONGEST_INVITATION = 110;

  private static final Set<String> FRONT_PAGES =
      Set.of(
          "home", "trang chủ", "startseite", "accueil", "inicio", "início", "главная", "beranda");

  private static final Set<RemovalReason> IN_ROWS =
      EnumSet.of(
          RemovalReason.INTERFACE_WORDS,
          RemovalReason.COMMENTS,
          RemovalReason.PLAYER,
          RemovalReason.PAYWALL,
          RemovalReason.ADVERTISEMENT,
          RemovalReason.NAVIGATION);

  private static final Set<RemovalReason> COUNTED =
      EnumSet.of(RemovalReason.COMMENTS, RemovalReason.INTERFACE_WORDS, RemovalReason.PLAYER);

  private static final FurnitureWords SHARED =
      new FurnitureWords(FurniturePhrases.read("furniture-words.tsv"));

  private final FurniturePhrases list;

  private FurnitureWords(FurniturePhrases list) {
    this.list = list;
  }

  static FurnitureWords shared() {
    return SHARED;
  }

  boolean isDateWord(String folded) {
    return list.isDateWord(folded);
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
    boolean open = match == null && line.length() <= LONGEST_BEGUN;
    return open && LineShapes.holdsNoQuote(line) ? within(folded, end) : match;
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
          || !IN_ROWS.contains(phrase.reason())
          || !LineShapes.startsName(line.charAt(i))) {
        return end;
      }
      boolean section = phrase.reason() == RemovalReason.NAVIGATION;
      sections |= section && FRONT_PAGES.contains(phrase.text());
      if (section && !sections) {
        return end;
      }
      end = i + phrase.text().length();
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
    return phrase == null ? 0 : phrase.text().length();
  }

  private Phrase longestLine(String folded, int from) {
    Phrase longest = null;
    for (Phrase phrase : list.startingAt(folded, from)) {
      boolean button = phrase.mark() == '^' && phrase.reason() == RemovalReason.INTERFACE_WORDS;
      if ((phrase.mark() == '=' || button && isFollowed(folded, from + phrase.text().length()))
          && (longest == null || phrase.text().length() > longest.text().length())
          && phrase.standsIn(folded, from)) {
        longest = phrase;
      }
    }
    return longest;
  }

  /**
   * Why a text that begins a sentence within a paragraph is furniture: a label with a colon, or a
   * phrase that begins or makes up a line elsewhere; null if it is none.
   */
  RemovalReason labelAt(String line, String folded) {
    for (Phrase phrase : list.startingAt(folded, 0)) {
      boolean here = phrase.standsIn(folded, 0);
      if (here && phrase.mark() == '~' && isNoProse(phrase, folded)) {
        return phrase.reason();
      }
      boolean begins =
          phrase.mark() == '^'
              || phrase.mark() == ':' && LineShapes.isPointer(folded, phrase.text().length());
      if (here && begins && fits(phrase, line, folded, 0, folded.length()) != null) {
        return phrase.reason();
      }
    }
    return null;
  }

  /** True if a name such as Facebook's stands behind a button's first words. */
  private boolean isFollowed(String folded, int behind) {
    for (Phrase phrase : list.startingAt(folded, Math.min(behind + 1, folded.length()))) {
      if (phrase.mark() == '=' && phrase.standsIn(folded, behind + 1)) {
        return true;
      }
    }
    return false;
  }

  /** True if the front page's name stands in front of a text. */
  boolean beginsWithFrontPage(String line) {
    Phrase phrase = longestLine(fold(line), 0);
    return phrase != null && FRONT_PAGES.contains(phrase.text());
  }

  private Match at(String line, String folded, int start, int end) {
    Match best = null;
    for (Phrase phrase : list.startingAt(folded, start)) {
      if (phrase.standsIn(folded, start)) {
        Fit fit = fits(phrase, line, folded, start, end);
        if (fit != null && (best == null || fit.compareTo(best.fit) < 0)) {
          best = new Match(phrase.reason(), fit);
        }
      }
    }
    return best;
  }

  private static Fit fits(Phrase phrase, String line, String folded, int start, int end) {
    int behind = start + phrase.text().length();
    boolean alone = LineShapes.isCount(folded, behind, end);
    return switch (phrase.mark()) {
      case '=' -> alone ? Fit.WHOLE : null;
      case '^' -> beginsLine(phrase, line, behind) ? Fit.BEGINS : null;
      case '@' -> LineShapes.isNamed(line, behind) ? Fit.SIGNED : null;
      case '~' -> null;
      default -> alone ? Fit.LABEL : LineShapes.isPointer(folded, behind) ? Fit.LABELLED : null;
    };
  }

  private static boolean beginsLine(Phrase phrase, String line, int behind) {
    boolean sentence = Letters.endsSentence(line);
    return switch (phrase.reason()) {
      case PHOTO_CREDIT ->
          line.length() - behind <= LONGEST_CREDIT
              && (!sentence || LineShapes.areNames(line, behind));
      case INTERFACE_WORDS -> line.length() <= LONGEST_BUTTON && !sentence;
      case RELATED_LINKS, BYLINE, ADVERTISEMENT, NAVIGATION ->
          line.length() <= LONGEST_LINK && !sentence;
      default -> line.length() <= LONGEST_BEGUN;
    };
  }

  /** {@code 14 comments}. */
  private Match counted(String folded, int start, int end) {
    int i = start;
    while (i < end
        && (" .,()".indexOf(folded.charAt(i)) >= 0 || Character.isDigit(folded.charAt(i)))) {
      i++;
    }
    for (Phrase phrase : list.startingAt(folded, i)) {
      if (phrase.mark() == '='
          && COUNTED.contains(phrase.reason())
          && phrase.standsIn(folded, i)
          && LineShapes.isCount(folded, i + phrase.text().length(), end)) {
        return new Match(phrase.reason(), Fit.WHOLE);
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
      for (Phrase phrase : list.anywhereWith(folded.substring(word, i))) {
        if (phrase.standsIn(folded, word) && isNoProse(phrase, folded)) {
          return new Match(phrase.reason(), Fit.ANYWHERE);
        }
      }
      i = Math.min(end, Letters.nextLetter(folded, i));
    }
    if (LineShapes.isUnspaced(folded)) {
      for (Phrase phrase : list.unspaced()) {
        if (folded.contains(phrase.text()) && isNoProse(phrase, folded)) {
          return new Match(phrase.reason(), Fit.ANYWHERE);
        }
      }
    }
    return null;
  }

  private static boolean isNoProse(Phrase phrase, String line) {
    boolean rights =
        phrase.reason() == RemovalReason.BOILERPLATE || phrase.reason() == RemovalReason.COMMENTS;
    return LineShapes.weight(line) <= (rights ? LONGEST_BEGUN : LONGEST_INVITATION);
  }

  /** Lower case, letter by letter, so that places stay the same. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded[i] == '’' ? '\'' : Character.toLowerCase(folded[i]);
    }
    return new String(folded);
  }
}
