package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tail of titles, captions and leads that a page adds for other articles.
 *
 * <p>Read from the end backwards, a teaser is
 *
 * <pre>
 *   teaser  := caption{0,2} title title? lead      lead begins with "(Source) -"
 *            | caption{0,2} title title            the same title twice, and twice only
 * </pre>
 *
 * where a title is a short line without a full stop, all leads have the same source in front, and
 * few of the word pairs of a teaser stand in the article above it. The tail goes if it has two
 * teasers, or one whose title stands twice, and an article of {@link #SHORTEST_ARTICLE} letters is
 * left above; a digest, which is such items from top to bottom, therefore stays. A tail of titles
 * under a line such as {@code Xem thêm} or {@code Related articles} goes too.
 */
final class TeaserTail {

  /** Share of a teaser's word pairs that may stand in the article. Measured shares: about 0.1. */
  private static final double MOST_SHARED = 0.35;

  private static final int SHORTEST_ARTICLE = 300;
  private static final int LONGEST_TITLE = 220;
  private static final int LONGEST_CAPTION = 220;
  private static final int MOST_LINKS = 15;

  private static final String[] MARKERS = {
    "Xem thêm",
    "Đọc thêm",
    "Tin liên quan",
    "Bài liên quan",
    "Tin bài liên quan",
    "Tin cùng chuyên mục",
    "Có thể bạn quan tâm",
    "Mời độc giả xem thêm",
    "Bài viết liên quan",
    "Related articles",
    "Related stories",
    "Related",
    "Read more",
    "More stories",
    "See also",
    "You may also like",
  };

  private final PageLines page;
  private final String prefix;
  private final List<Teaser> teasers = new ArrayList<>();

  private record Teaser(int top, boolean doubled) {}

  private TeaserTail(PageLines page, String prefix) {
    this.page = page;
    this.prefix = prefix;
  }

  static void cut(PageLines page) {
    cutLinks(page);
    int last = page.previous(page.size() - 1);
    if (last < 0) {
      return;
    }
    new TeaserTail(page, prefix(page.line(last))).cutFrom(last);
  }

  private void cutFrom(int last) {
    for (Teaser t = endingAt(last); t != null; t = endingAt(page.previous(t.top - 1))) {
      teasers.add(t);
    }
    dropWhatIsAboutTheArticle(last);
    if (teasers.isEmpty()) {
      return;
    }
    int start = teasers.get(teasers.size() - 1).top;
    boolean enough = teasers.size() >= 2 || teasers.get(0).doubled;
    if (enough && lettersAbove(start) >= SHORTEST_ARTICLE) {
      for (int i = page.next(start); i <= last; i = page.next(i + 1)) {
        page.cutLine(i, RemovalReason.TEASER);
      }
    }
  }

  /** The teaser whose last line this is; null if there is none. */
  private Teaser endingAt(int end) {
    if (end < 0) {
      return null;
    }
    boolean signed = isSignedLead(end);
    int title = signed ? page.previous(end - 1) : end;
    if (!isTitle(title)) {
      return null;
    }
    int above = page.previous(title - 1);
    boolean doubled = isSame(above, title) && !isSame(page.previous(above - 1), title);
    return signed || doubled ? new Teaser(withCaptions(doubled ? above : title), doubled) : null;
  }

  private boolean isSame(int line, int title) {
    return line >= 0 && Letters.same(page.line(line), page.line(title));
  }

  private int withCaptions(int title) {
    int top = title;
    for (int captions = 0; captions < 2; captions++) {
      int caption = page.previous(top - 1);
      if (caption < 0 || isSignedLead(caption) || page.line(caption).length() > LONGEST_CAPTION) {
        break;
      }
      int above = page.previous(caption - 1);
      // Under another teaser's lead any short line is a caption; under the article only one that
      // no sentence of the article looks like.
      boolean betweenTeasers =
          above >= 0 && isSignedLead(above) && isTitle(page.previous(above - 1));
      if (!betweenTeasers
          && !PhotoCredits.endsWithCredit(page.line(caption))
          && !Letters.looksLikeTitle(page.line(caption), LONGEST_CAPTION)) {
        break;
      }
      top = caption;
    }
    return top;
  }

  private boolean isSignedLead(int line) {
    return !prefix.isEmpty() && prefix(page.line(line)).equals(prefix);
  }

  private boolean isTitle(int line) {
    return line >= 0
        && Letters.looksLikeTitle(page.line(line), LONGEST_TITLE)
        && prefix(page.line(line)).isEmpty();
  }

  /** The source in front of a lead, {@code (Gazette)}; empty if there is none. */
  private static String prefix(String line) {
    int length = SourcePrefix.length(line);
    return length == 0 ? "" : line.substring(0, line.indexOf(')') + 1);
  }

  private int lettersAbove(int line) {
    int letters = 0;
    for (int i = page.next(0); i < line && letters < SHORTEST_ARTICLE; i = page.next(i + 1)) {
      letters += Letters.count(page.line(i), SHORTEST_ARTICLE);
    }
    return letters;
  }

  /** Takes the uppermost teasers off the list as long as their words are the article's words. */
  private void dropWhatIsAboutTheArticle(int last) {
    if (teasers.isEmpty()) {
      return;
    }
    Set<Integer> article = new HashSet<>();
    addPairs(0, teasers.get(teasers.size() - 1).top, article);
    for (int t = teasers.size() - 1; t >= 0; t--) {
      Set<Integer> pairs = new HashSet<>();
      addPairs(teasers.get(t).top, t == 0 ? last + 1 : teasers.get(t - 1).top, pairs);
      int all = pairs.size();
      pairs.retainAll(article);
      if (all > 0 && pairs.size() <= all * MOST_SHARED) {
        return;
      }
      teasers.remove(t);
    }
  }

  private void addPairs(int from, int to, Set<Integer> pairs) {
    for (int i = page.next(from); i < to; i = page.next(i + 1)) {
      String line = page.line(i);
      String own = line.substring(prefix(line).length());
      Words words = new Words(own.toLowerCase(Locale.ROOT));
      for (int w = 0; w + 1 < words.size(); w++) {
        pairs.add(words.hash(w, 2));
      }
    }
  }

  private static void cutLinks(PageLines page) {
    int links = 0;
    int last = page.previous(page.size() - 1);
    for (int i = last; i > 0 && links <= MOST_LINKS; i = page.previous(i - 1)) {
      if (links > 0 && isMarker(page.line(i))) {
        for (int line = i; line <= last; line = page.next(line + 1)) {
          page.cutLine(line, RemovalReason.TEASER);
        }
        return;
      }
      if (!Letters.looksLikeTitle(page.line(i), LONGEST_TITLE)) {
        return;
      }
      links++;
    }
  }

  private static boolean isMarker(String line) {
    for (String marker : MARKERS) {
      if (line.length() < marker.length() + 6 && Letters.same(line, marker)) {
        return true;
      }
    }
    return false;
  }
}
