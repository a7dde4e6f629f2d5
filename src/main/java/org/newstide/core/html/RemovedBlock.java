package org.newstide.core.html;

/** Stub. */
public record RemovedBlock(String reason, String text, int paragraph) {}
