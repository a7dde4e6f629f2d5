package org.newstide.core.extract;

import org.newstide.core.html.DateClue;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

/** What a sign of a date in a page is worth, before others agree or disagree. */
final class DateTrust {

  /** Characters behind the headline within which a date is mostly the page's own. */
  private static final int NEAR = 600;

  private static final int BEFORE = -300;

  private DateTrust() {}

  /** The word of {@link PublicationDate} for a sign. */
  static String evidence(DateClue clue) {
    return switch (clue.kind()) {
      case ARTICLE, THING -> "structured_data";
      case META -> "meta";
      case ADDRESS -> "canonical_url";
      case TIME -> "time_element";
      case MARKED, BYLINE, TEXT -> "visible_text";
      case SCRIPT -> "script";
      case IMAGE -> "image_url";
      case COPYRIGHT -> "copyright";
    };
  }

  static double of(DateClue clue, WrittenDate date) {
    double trust =
        switch (clue.kind()) {
          case ARTICLE -> clue.role() == Role.MODIFIED ? 0.5 : 0.95;
          case THING -> clue.role() == Role.MODIFIED ? 0.42 : 0.7;
          case META -> meta(clue.role());
          case ADDRESS -> date.ambiguous() ? 0.6 : 0.85;
          case SCRIPT -> clue.role() == Role.MODIFIED ? 0.3 : 0.48;
          case IMAGE -> 0.25;
          case COPYRIGHT -> 0.1;
          default -> visible(clue);
        };
    return date.ambiguous() ? trust - 0.05 : trust;
  }

  private static double meta(Role role) {
    return switch (role) {
      case PUBLISHED -> 0.93;
      case UNSTATED -> 0.8;
      case MODIFIED -> 0.5;
    };
  }

  private static double visible(DateClue clue) {
    double trust =
        switch (clue.kind()) {
          case TIME -> 0.74;
          case MARKED -> 0.72;
          case BYLINE -> 0.66;
          default -> 0.58;
        };
    if (clue.role() == Role.PUBLISHED) {
      trust += 0.1;
    } else if (clue.role() == Role.MODIFIED) {
      trust -= 0.26;
    }
    if (clue.region() != Region.MAIN) {
      trust -= clue.region() == Region.FOOTER ? 0.3 : 0.4;
    }
    if (clue.offset() == DateClue.FAR) {
      return Math.max(0.02, trust - 0.1);
    }
    if (clue.offset() < BEFORE || clue.offset() > NEAR) {
      boolean text = clue.kind() == Kind.TEXT && clue.role() == Role.UNSTATED;
      trust -= text ? 0.35 : 0.2;
    }
    return Math.max(0.02, trust);
  }
}
