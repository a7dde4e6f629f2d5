package org.newstide.core.extract;

import java.util.Locale;
import java.util.Set;

/** What a line looks like, whatever its words are. */
final class LineShapes {

  private static final String SENTENCE_ENDS = ".!?…。！？";
  private static final String CLOSING = "\"'”’»“‘«)]」』）】›";
  private static final String QUOTES = "\"“”„«»「」『』‹›";
  private static final String POINTERS = "»►▶→☞⇒▸➤👉";

  /** A line with so many letters, of a script with blanks, is no heading if it ends a sentence. */
  private static final int PROSE = 45;

  /** A line with so many letters is no heading. */
  private static final int LONG_PROSE = 220;

  private static final int MOST_NAME_WORDS = 7;

  /** Small words within names. */
  private static final Set<String> LINKS =
      Set.of(
          "và", "and", "und", "et", "y", "e", "i", "и", "&", "-", "–", "—", "/", "von", "van", "de",
          "du", "der", "da", "do", "bin", "al", "for", "of", "la", "le", "in", "the", "|");

  private LineShapes() {}

  /** A letter of Chinese, Japanese or Korean. */
  static boolean isWide(char c) {
    return c >= 0x2e80;
  }

  /** The number of letters, those of Chinese, Japanese and Korean counted twice. */
  static int weight(String line) {
    int weight = line.length();
    for (int i = 0; i < line.length(); i++) {
      weight += isWide(line.charAt(i)) ? 1 : 0;
    }
    return weight;
  }

  /** True for text of a script that writes no blanks between words. */
  static boolean isUnspaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where a word does not go on. */
  static boolean isEdge(String text, int place) {
    return place >= text.length()
        || !Letters.isWordChar(text.charAt(place))
        || !Letters.isWordChar(text.charAt(place - 1))
        || isWide(text.charAt(place - 1));
  }

  /** True if the line ends as a sentence or a question does. */
  static boolean endsAsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && CLOSING.indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.indexOf(line.charAt(i)) >= 0;
  }

  /** True for a line that is a paragraph, not a heading, a button or a note. */
  static boolean isProse(String line) {
    if (line.length() >= LONG_PROSE) {
      return true;
    }
    int weight = weight(line);
    boolean opens = weight >= 2 * PROSE && ":：".indexOf(line.charAt(line.length() - 1)) >= 0;
    return weight >= LONG_PROSE || opens || weight >= PROSE && endsAsSentence(line);
  }

  static boolean holdsNoQuote(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (QUOTES.indexOf(line.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the line's first letter or digit is, or a sign that means something. */
  static int firstMark(String line) {
    int i = 0;
    while (i < line.length()
        && !Letters.isWordChar(line.charAt(i))
        && "©ⓒ".indexOf(line.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** Behind the line's last letter or digit. */
  static int lastWord(String line) {
    int end = line.length();
    while (end > 0 && !Letters.isWordChar(line.charAt(end - 1)) && line.charAt(end - 1) != '©') {
      end--;
    }
    return end;
  }

  /** True if nothing but a number stands there. */
  static boolean isCount(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(line.charAt(i))) {
        return false;
      }
    }
    return to - from <= 8;
  }

  /** True if a colon or an arrow stands there. */
  static boolean isPointer(String line, int from) {
    int i = from;
    while (i < line.length() && " 】］]".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    boolean colon = i < line.length() && ":：>»→▶►｜】".indexOf(line.charAt(i)) >= 0;
    return colon || i > from && line.charAt(i - 1) == '】';
  }

  /** True for {@code >> Title}, {@code ► Title}. */
  static boolean isPointed(String line) {
    return line.startsWith(">>") || line.startsWith("=>") || startsWithPointer(line);
  }

  private static boolean startsWithPointer(String line) {
    return !line.isEmpty()
        && POINTERS.indexOf(line.codePointAt(0)) >= 0
        && !(line.charAt(0) == '»' && line.indexOf('«') > 0);
  }

  /** True if names follow: a few words with capitals, and no sentence. */
  static boolean areNames(String line, int from) {
    int i = from;
    while (i < line.length() && " :：=.".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    int words = 0;
    while (i < line.length()) {
      int end = line.indexOf(' ', i);
      end = end < 0 ? line.length() : end;
      if (!isNamePart(line, i, end) || ++words > MOST_NAME_WORDS) {
        return false;
      }
      i = end + 1;
    }
    return words > 0;
  }

  /** True if a name follows whose words may be small but for the first: {@code Country people}. */
  static boolean isNamed(String line, int from) {
    int i = from;
    while (i < line.length() && " :：=.".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    int words = 0;
    int capitals = 0;
    boolean start = true;
    for (int k = i; k < line.length(); k++) {
      char c = line.charAt(k);
      if (",;:!?".indexOf(c) >= 0 || Character.isDigit(c)) {
        return areNames(line, from);
      }
      words += start && c != ' ' ? 1 : 0;
      capitals += start && startsName(c) ? 1 : 0;
      start = c == ' ';
    }
    boolean first = i < line.length() && startsName(line.charAt(i));
    return first && words <= MOST_NAME_WORDS && capitals * 2 >= words && !endsAsSentence(line)
        || areNames(line, from);
  }

  private static boolean isNamePart(String line, int from, int to) {
    int i = from;
    while (i < to && "([".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    if (i == to) {
      return false;
    }
    boolean last = to == line.length();
    boolean full = !last && line.charAt(to - 1) == '.' && to - i > 3;
    return !full && (startsName(line.charAt(i)) || LINKS.contains(line.substring(i, to)));
  }

  static boolean startsName(char c) {
    return Character.isUpperCase(c) || c == '@' || isWide(c) && Character.isLetter(c);
  }

  /** True for a line that is one or two people's names, as papers put them under a text. */
  static boolean isNameLine(String written) {
    String line = withoutRole(written);
    if (line.length() > 40) {
      return false;
    }
    int words = Letters.words(line);
    if (words > MOST_NAME_WORDS || !areNames(line, 0)) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Character.isLetter(c) && " .-–&/'’".indexOf(c) < 0 || isWide(c)) {
        return false;
      }
      boolean first = i == 0 || line.charAt(i - 1) == ' ';
      capitals += first && Character.isUpperCase(c) ? 1 : 0;
    }
    boolean pair = line.contains(" - ") || line.contains(" – ");
    if (words > 2 && line.equals(line.toUpperCase(Locale.ROOT)) && isPlain(line)) {
      return false;
    }
    boolean initials =
        words == 1 && line.length() <= 5 && line.equals(line.toUpperCase(Locale.ROOT));
    return initials || capitals >= 2 && (capitals <= 4 || pair) && !Letters.endsSentence(line);
  }

  private static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** {@code Name (photos)} without what is in parentheses. */
  private static String withoutRole(String line) {
    int open = line.indexOf(" (");
    boolean role = open > 0 && line.endsWith(")") && line.length() - open < 24;
    return role ? line.substring(0, open) : line;
  }

  /** True for an address of the net. */
  static boolean isAddress(String line) {
    return line.length() <= 120
        && line.indexOf(' ') < 0
        && (line.indexOf('@') > 0 || line.startsWith("http") || line.startsWith("www."));
  }
}
