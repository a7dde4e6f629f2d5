package org.newstide.core.sample;

/**
 * A field of an outlet's records.
 *
 * @param path its name; {@code content.text} is the field {@code text} of the object {@code
 *     content}
 * @param content what stands in it
 */
record Field(String path, Content content) {

  static Field of(String path, Content content) {
    return new Field(path, content);
  }

  /** What a field can hold. */
  enum Content {
    ID,
    URL,
    TITLE,
    /** The first paragraph alone. */
    LEAD,
    /** The text as the crawler saw it, with the furniture of the house. */
    PAGE,
    /** {@code 2023-01-12}. */
    DAY,
    /** {@code 2023-01-12}, and in a few records nothing. */
    DAY_OR_NOTHING,
    /** {@code 12/01/2023 08:15}. */
    DAY_FIRST,
    /** {@code 2023-01-12T08:15:00+07:00}. */
    OFFSET_TIME,
    /** {@code 2023-01-12T01:15:00Z}. */
    UTC_TIME,
    /** A number: {@code 1673486100000}. */
    EPOCH_MILLIS,
    /** Day of the crawl, up to two days after publication. */
    CAPTURED
  }
}
