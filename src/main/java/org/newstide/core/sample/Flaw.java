package org.newstide.core.sample;

/** What stands behind an article in its file though it is no article. */
enum Flaw {
  NONE,
  /** A record that stops in the middle of its line. */
  CUT_LINE,
  /** An error page in place of a record. */
  ERROR_PAGE,
  /** A record with a headline and an empty text. */
  TITLE_ONLY,
  /** A record with neither. */
  NO_TEXT;

  /** Why a reader should reject the record. */
  String reason() {
    return switch (this) {
      case NONE -> "none";
      case CUT_LINE, ERROR_PAGE -> "not_json";
      case TITLE_ONLY -> "title_only";
      case NO_TEXT -> "no_text";
    };
  }
}
