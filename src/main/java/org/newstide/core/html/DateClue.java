package org.newstide.core.html;

import static java.util.Objects.requireNonNull;

/**
 * One sign of a date in a page, as written.
 *
 * @param kind what it stands in
 * @param role what it says of itself
 * @param region which part of the page it stands in
 * @param place the name of the field, tag or class, for a reader
 * @param value the date or a short text around it; an address for {@code ADDRESS} and {@code IMAGE}
 * @param offset visible characters from the end of the headline to here, negative in front of it; 0
 *     where it has no place in the text; {@link #FAR} if the page has no headline
 */
public record DateClue(
    Kind kind, Role role, Region region, String place, String value, int offset) {

  /** The offset of everything in a page without a headline. */
  public static final int FAR = Integer.MAX_VALUE;

  /** What the sign stands in. */
  public enum Kind {
    /** JSON-LD or microdata of the page's own article. */
    ARTICLE,
    /** JSON-LD or microdata of the page, of its video, of an article that may be another. */
    THING,
    META,
    /** The canonical address. */
    ADDRESS,
    /** A {@code time} element, or another whose attributes hold a date for programs. */
    TIME,
    /** An element whose class or id speaks of a date. */
    MARKED,
    /** An element whose class or id speaks of a byline or such. */
    BYLINE,
    /** A short text that stands alone. */
    LINE,
    /** A part of a longer text. */
    TEXT,
    SCRIPT,
    /** The address of a picture. */
    IMAGE,
    COPYRIGHT
  }

  /** What a sign says of the date that it holds. */
  public enum Role {
    PUBLISHED,
    MODIFIED,
    UNSTATED
  }

  /** The parts of a page, from the article outwards. */
  public enum Region {
    HEAD,
    MAIN,
    SIDE,
    COMMENT,
    FOOTER
  }

  public DateClue {
    requireNonNull(kind, "kind");
    requireNonNull(role, "role");
    requireNonNull(region, "region");
    requireNonNull(place, "place");
    requireNonNull(value, "value");
  }
}
