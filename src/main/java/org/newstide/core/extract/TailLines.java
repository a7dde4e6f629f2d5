package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.extract.FurnitureWords.Fit;
import org.newstide.core.extract.FurnitureWords.Match;

/**
 * What stands under an article: who wrote it, tags, buttons, links, comments, rights.
 *
 * <p>First sections are cut from their labels down: titles under {@code Related}, everything under
 * {@code Comments (3)}. Then lines go from the last one upwards as long as their words or form say
 * what they are; short lines between such lines, and between them and the article's end, go with
 * them.
 */
final class TailLines {

  private static final int MOST_LINKS = 40;
  private static final int LONGEST_TITLE = 220;
  private static final int LONGEST_LINK = 110;
  private static final int LONGEST_COMMENT = 600;
  private static final int SHORTEST_ARTICLE = 300;
  private static final int LONGEST_AGENCY = 24;
  private static final int LONGEST_SIGNATURE = 40;
  private static final int MOST_LINES_OF_LINKS = 120;
  private static final int MOST_WEAK = 40;

  private final PageLines page;
  private int[] lettersAbove;
  private int lastLong = -1;

  private TailLines(PageLines page) {
    this.page = page;
  }

  static void cut(PageLines page) {
    TailLines tail = new TailLines(page);
    tail.cutSections();
    tail.cutUpwards();
  }

  private void cutSections() {
    countLetters();
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      Match match = page.match(i);
      if (match == null) {
        continue;
      }
      if (opensLinks(match) && page.nearAbove(i - 1) >= 0) {
        cutLinks(i);
      } else if (opensComments(match, i)) {
        cutComments(i);
        return;
      }
    }
  }

  private static boolean opensLinks(Match match) {
    boolean alone = match.fit() == Fit.LABEL || match.fit() == Fit.WHOLE;
    return match.reason() == RemovalReason.RELATED_LINKS && (alone || match.fit() == Fit.BEGINS);
  }

  /** Cuts a label and the titles under it, with their leads if they have any. */
  private void cutLinks(int label) {
    boolean leads = hasLeads(label);
    if (isOneTitle(label)) {
      page.cutLine(label, RemovalReason.RELATED_LINKS);
      return;
    }
    int i = label;
    boolean title = false;
    for (int links = 0; links <= MOST_LINKS && i < page.size(); links++) {
      boolean prose = i > label && LineShapes.isProse(page.line(i));
      if (prose && !(leads && title) || i > label && !isLink(page.line(i), page.match(i), prose)) {
        return;
      }
      title = i > label && !prose;
      page.cutLine(i, RemovalReason.TEASER);
      i = page.next(i + 1);
    }
  }

  /** True if one line stands between a label and a paragraph: it may be the paragraph's heading. */
  private boolean isOneTitle(int label) {
    int title = page.next(label + 1);
    int below = page.next(title + 1);
    return below < page.size()
        && !LineShapes.isProse(page.line(title))
        && LineShapes.isProse(page.line(below))
        && !hasLeads(label);
  }

  private static boolean isLink(String line, Match match, boolean prose) {
    if (Character.isLowerCase(line.charAt(0))) {
      return false;
    }
    boolean related = match != null && match.reason() == RemovalReason.RELATED_LINKS;
    return (match == null || related)
        && (prose || line.length() <= LONGEST_TITLE && !Letters.endsSentence(line));
  }

  /** True if below a label every paragraph has a title above it, and two have. */
  private boolean hasLeads(int label) {
    int leads = 0;
    boolean title = false;
    int end = Math.min(page.size(), label + MOST_LINES_OF_LINKS);
    for (int i = page.next(label + 1); i < end; i = page.next(i + 1)) {
      boolean prose = LineShapes.isProse(page.line(i));
      if (prose && !title) {
        return false;
      }
      leads += prose ? 1 : 0;
      title = !prose;
    }
    return leads >= 2;
  }

  private boolean opensComments(Match match, int line) {
    if (match.reason() != RemovalReason.COMMENTS || match.fit() == Fit.ANYWHERE) {
      return false;
    }
    int all = lettersAbove[page.size()];
    int above = lettersAbove[line];
    if (above < SHORTEST_ARTICLE && above * 2 < all || above * 5 < all * 2) {
      return false;
    }
    return line > lastLong;
  }

  private void cutComments(int label) {
    for (int i = label; i < page.size(); i = page.next(i + 1)) {
      Match match = page.match(i);
      page.cutLine(i, match == null ? RemovalReason.COMMENTS : match.reason());
    }
  }

  private void countLetters() {
    lettersAbove = new int[page.size() + 1];
    for (int i = 0; i < page.size(); i++) {
      int letters = page.line(i).length();
      lettersAbove[i + 1] = lettersAbove[i] + letters;
      lastLong = letters > LONGEST_COMMENT ? i : lastLong;
    }
  }

  /** Cuts from the last line upwards until the article's last sentence. */
  private void cutUpwards() {
    List<Integer> weak = new ArrayList<>();
    int leads = 0;
    for (int i = page.previous(page.size() - 1); i > 0; i = page.previous(i - 1)) {
      if (page.previous(i - 1) < 0) {
        return;
      }
      RemovalReason reason = reason(i);
      boolean apart = reason == null || InsideLines.standsApart(page, i);
      if (reason != null && apart && (leads == 0 || leads > 1 && endsArticle(reason, i))) {
        weak.forEach(line -> page.cutLine(line, reasonOfWeak(line)));
        weak.clear();
        leads = 0;
        page.cutLine(i, reason);
      } else if (weak.size() < MOST_WEAK && isWeak(i, weak)) {
        leads += LineShapes.isProse(page.line(i)) ? 1 : 0;
        weak.add(i);
      } else {
        cutSignature(weak, i);
        return;
      }
    }
  }

  /** One short line between the last paragraph and furniture says who wrote it. */
  private void cutSignature(List<Integer> weak, int above) {
    if (weak.size() != 1 || page.near(weak.get(0) + 1) < page.size()) {
      return;
    }
    int line = weak.get(0);
    String words = page.line(line);
    boolean cutBelow = line + 1 < page.size();
    if (cutBelow
        && words.length() <= LONGEST_SIGNATURE
        && Character.isUpperCase(words.charAt(0))
        && !LineShapes.endsAsSentence(words)
        && LineShapes.isProse(page.line(above))
        && page.line(above).endsWith(".")) {
      page.cutLine(line, RemovalReason.BYLINE);
    }
  }

  private RemovalReason reasonOfWeak(int line) {
    boolean name = LineShapes.isNameLine(page.line(line));
    return name ? RemovalReason.BYLINE : RemovalReason.TEASER;
  }

  /** A short line, or a lead that has a title above it. */
  private boolean isWeak(int line, List<Integer> weak) {
    String words = page.line(line);
    if (!LineShapes.isProse(words)) {
      boolean table = words.length() > 5 && HeadLines.isTicker(words) || words.contains("--");
      table |= Character.isLowerCase(words.charAt(0));
      return !table && words.length() <= LONGEST_LINK && !Letters.endsSentence(words);
    }
    if (Character.isLowerCase(words.charAt(0)) || ",.;:".indexOf(words.charAt(0)) >= 0) {
      return false;
    }
    int above = page.nearAbove(line - 1);
    boolean last = weak.isEmpty() || !LineShapes.isProse(page.line(weak.get(weak.size() - 1)));
    return last
        && above > 0
        && Letters.looksLikeTitle(page.line(above), LONGEST_TITLE)
        && reason(above) == null;
  }

  private boolean endsArticle(RemovalReason reason, int line) {
    return switch (reason) {
      case BYLINE, TAGS, AGENCY_MARK ->
          !LineShapes.isNameLine(page.line(line)) || page.match(line) != null;
      default -> false;
    };
  }

  /** True for a name in parentheses, and for one word that ends the page. */
  private boolean isAgency(int number) {
    String line = page.line(number);
    boolean last = page.near(number + 1) == page.size();
    boolean word = last && line.indexOf(' ') < 0 && Character.isUpperCase(line.charAt(0));
    boolean name = line.startsWith("(") && line.endsWith(")") && LineShapes.areNames(line, 0);
    return line.length() <= LONGEST_AGENCY
        && !Letters.endsSentence(line)
        && !LineShapes.endsAsSentence(line)
        && (name
            || word && Letters.count(line, 3) == 3 && LineShapes.weight(line) == line.length());
  }

  private RemovalReason reason(int number) {
    String line = page.line(number);
    Match match = page.match(number);
    if (match != null) {
      return match.reason();
    }
    if (line.startsWith("#") && Letters.words(line) <= 12 && !Letters.endsSentence(line)) {
      return RemovalReason.TAGS;
    }
    if (HeadLines.isRow(line)) {
      return RemovalReason.INTERFACE_WORDS;
    }
    if (DateLines.isDate(line) || LineShapes.isAddress(line)) {
      return RemovalReason.BOILERPLATE;
    }
    int above = page.nearAbove(number - 1);
    if (above >= 0 && isAgency(number) && LineShapes.endsAsSentence(page.line(above))) {
      return RemovalReason.AGENCY_MARK;
    }
    boolean signs =
        LineShapes.isNameLine(line) && above >= 0 && LineShapes.endsAsSentence(page.line(above));
    return signs ? RemovalReason.BYLINE : null;
  }
}
