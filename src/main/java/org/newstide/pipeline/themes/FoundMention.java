package org.newstide.pipeline.themes;

import org.newstide.tables.ThemeMention;

/**
 * A mention of either kind on its way to its table.
 *
 * @param actor true if the theme is an actor
 * @param mention of the theme, or of the actor in a theme's place
 */
record FoundMention(boolean actor, ThemeMention mention) {}
