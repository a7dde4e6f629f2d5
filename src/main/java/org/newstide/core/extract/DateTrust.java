package org.newstide.core.extract;

import org.newstide.core.html.DateClue;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Role;

/** What a sign of a date in a page is worth, before others agree or disagree. */
final class DateTrust {

  /** Characters behind the headline within which a date is mostly the page's own. */
  private static final int NEAR = 300;

  private static final int NOT_FAR = 800;
  private static final int BESIDE = 150;

  private static final double HINT = 0.3;
  private static final double LEAST = 0.05;
  private static final int BEFORE = -300;

  private DateTrust() {}

  /** The word of {@link PublicationDate} for a sign. */
  static String evidence(DateClue clue) {
    return switch (clue.kind()) {
      case ARTICLE, THING -> "structured_data";
      case META -> "meta";
      case ADDRESS -> "canonical_url";
      case TIME -> "time_element";
      case MARKED, BYLINE, LINE, TEXT -> "visible_text";
      case SCRIPT -> "script";
      case IMAGE -> "image_url";
      case COPYRIGHT -> "copyright";
    };
  }

  /**
   * In [0, 1].
   *
   * @param doubtful true if day and month could change places, or digits mean something else
   */
  static double of(DateClue clue, boolean doubtful) {
    double trust =
        switch (clue.kind()) {
          case ARTICLE -> clue.role() == Role.MODIFIED ? 0.5 : 0.95;
          case THING -> clue.role() == Role.MODIFIED ? 0.42 : 0.7;
          case META -> meta(clue.role());
          case ADDRESS -> doubtful ? 0.6 : 0.85;
          case SCRIPT -> clue.role() == Role.MODIFIED ? 0.3 : 0.48;
          case IMAGE -> 0.25;
          case COPYRIGHT -> 0.1;
          default -> visible(clue);
        };
    return doubtful ? trust - 0.05 : trust;
  }

  /** True for text so far away that it hardly says anything of the page. */
  static boolean isHint(DateClue clue) {
    return clue.kind() == Kind.TEXT && visible(clue) < HINT;
  }

  private static double meta(Role role) {
    return switch (role) {
      case PUBLISHED -> 0.93;
      case UNSTATED -> 0.7;
      case MODIFIED -> 0.5;
    };
  }

  private static double visible(DateClue clue) {
    double trust =
        switch (clue.kind()) {
          case TIME -> 0.88;
          case MARKED -> 0.86;
          case BYLINE, LINE -> 0.83;
          default -> 0.55;
        };
    if (clue.role() == Role.PUBLISHED) {
      trust += 0.05;
    } else if (clue.role() == Role.MODIFIED) {
      trust -= 0.3;
    }
    return Math.max(LEAST, trust - region(clue) - distance(clue));
  }

  private static double region(DateClue clue) {
    boolean beside = Math.abs(clue.offset()) < BESIDE;
    return switch (clue.region()) {
      case SIDE -> beside ? 0.15 : 0.4;
      case COMMENT -> 0.5;
      case FOOTER -> 0.35;
      default -> 0;
    };
  }

  private static double distance(DateClue clue) {
    if (clue.offset() == DateClue.FAR) {
      return 0.2;
    }
    if (clue.offset() >= BEFORE && clue.offset() <= NEAR) {
      return 0;
    }
    if (clue.offset() > NEAR && clue.offset() <= NOT_FAR) {
      return 0.08;
    }
    return clue.role() == Role.PUBLISHED ? 0.15 : 0.3;
  }
}
