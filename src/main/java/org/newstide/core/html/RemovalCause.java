package org.newstide.core.html;

import java.util.Locale;

/** Why a block of an article's region is not of its body. */
enum RemovalCause {
  ADVERTISEMENT,
  BOILERPLATE,
  BYLINE,
  CAPTION,
  COMMENTS,
  CONSENT,
  HEADLINE,
  HIDDEN,
  NAVIGATION,
  NEWSLETTER,
  PAYWALL,
  PLAYER,
  RELATED_LINKS,
  SHARE_BUTTONS,
  TAGS;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As it is written in a {@link RemovedBlock}. */
  String code() {
    return code;
  }
}
