package org.newstide.app.config;

import java.util.Map;

/**
 * A theme as a file defines it.
 *
 * @param id names it in tables and files: words of a-z and 0-9, joined by single hyphens
 * @param title its name for readers
 * @param description what it is meant to find; empty if the file does not say
 * @param queries ISO 639-1 code, or {@code any}, → query; at least one
 * @param origin {@code file:line} where it is defined
 * @param <Q> what queries are read into
 */
public record DefinedTheme<Q>(
    String id, String title, String description, Map<String, Q> queries, String origin) {}
