package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.newstide.core.html.DateClues;

/**
 * Everything about a record that may say when it was published, as it stands there.
 *
 * @param published values of date fields, in order of preference
 * @param captured values of capture fields, in order of preference
 * @param url address of the page; null if unknown
 * @param textPrefix the date glued to the front of the text; null if there is none
 * @param paragraphs the first paragraphs of the text, and datelines that were cut from it
 * @param archivePath path of the archive file; empty if unknown
 * @param page signs of a date in the page itself; {@link DateClues#NONE} if there is no page
 */
record DateEvidence(
    List<String> published,
    List<String> captured,
    String url,
    String textPrefix,
    List<String> paragraphs,
    String archivePath,
    DateClues page) {

  DateEvidence {
    requireNonNull(published, "published");
    requireNonNull(captured, "captured");
    requireNonNull(paragraphs, "paragraphs");
    requireNonNull(archivePath, "archivePath");
    requireNonNull(page, "page");
  }

  /** Evidence of a record that is no page. */
  DateEvidence(
      List<String> published,
      List<String> captured,
      String url,
      String textPrefix,
      List<String> paragraphs,
      String archivePath) {
    this(published, captured, url, textPrefix, paragraphs, archivePath, DateClues.NONE);
  }
}
