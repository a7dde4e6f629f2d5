package org.newstide.core.query;

/**
 * A mention of a theme in a text.
 *
 * @param themeId the theme
 * @param firstToken its first token
 * @param lastToken its last token
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param sentence number of the sentence in which it begins
 * @param branch the part of the query whose place it is, in canonical form
 */
public record ThemeMatch(
    String themeId,
    int firstToken,
    int lastToken,
    int start,
    int end,
    int sentence,
    String branch) {}
