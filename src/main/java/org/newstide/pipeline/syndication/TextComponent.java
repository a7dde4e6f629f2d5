package org.newstide.pipeline.syndication;

/**
 * A text that is tied to others.
 *
 * @param text its number
 * @param component the number of a text that stands for all that are tied together
 */
public record TextComponent(long text, long component) {}
