package org.newstide.core.sample;

import java.util.List;

/**
 * An article's own words, without the furniture of any outlet.
 *
 * @param title headline
 * @param caption caption of its picture; null if it has none
 * @param paragraphs its text, the lead first
 * @param quotation a sentence of the body, long enough to stand out; null if there is none
 */
record Story(String title, String caption, List<String> paragraphs, String quotation) {}
