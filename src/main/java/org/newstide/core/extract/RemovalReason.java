package org.newstide.core.extract;

import java.util.Locale;

/** Why a stretch of a page is not part of its article. */
public enum RemovalReason {
  /** {@code date 2024-05} in front of the first line; its date is evidence. */
  DATE_PREFIX,
  /** Words of the site's buttons and notes. */
  INTERFACE_WORDS,
  /** The clock of an audio or video player. */
  PLAYER_TIMER,
  /** The headline again at the top of the text. */
  REPEATED_TITLE,
  /** A title, caption and lead that lead to another article. */
  TEASER,
  /** The words under a picture. */
  CAPTION,
  /** The name of a photographer or picture agency. */
  PHOTO_CREDIT,
  /** The outlet's name in front of a paragraph: {@code (Gazette) -}. */
  SOURCE_PREFIX,
  /** Place, day and agency in front of the first paragraph. */
  DATELINE,
  /** A lead whose words stand again in the body. */
  REPEATED_LEAD,
  /** A long paragraph that follows its own copy. */
  REPEATED_PARAGRAPH,
  /** What an agency puts under a text: {@code -0-}. */
  AGENCY_MARK,
  /** What readers wrote under the article. */
  COMMENTS,
  /** Links to other articles. */
  RELATED_LINKS,
  /** An invitation to subscribe or to sign up. */
  NEWSLETTER,
  /** Words of an audio or video player. */
  PLAYER,
  /** Buttons to share or to print. */
  SHARE_BUTTONS,
  /** Who wrote it, above or below the text. */
  BYLINE,
  ADVERTISEMENT,
  /** Where the page lies in its site: a path, a section's name, page numbers. */
  NAVIGATION,
  /** Keywords and topics. */
  TAGS,
  /** A request to log in or to pay. */
  PAYWALL,
  /** Anything else of the page that is not its article. */
  BOILERPLATE;

  /** The reason of this word; {@link #BOILERPLATE} for a word that is none. */
  static RemovalReason of(String word) {
    for (RemovalReason reason : values()) {
      if (reason.word().equals(word)) {
        return reason;
      }
    }
    return BOILERPLATE;
  }

  /** The reason in snake case, as tables hold it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
