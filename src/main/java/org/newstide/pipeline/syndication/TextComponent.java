package org.newstide.pipeline.syndication;

/**
 * A text that is tied to others.
 *
 * @param text its key
 * @param component the key of a text that stands for all that are tied together
 */
public record TextComponent(long text, long component) {}
