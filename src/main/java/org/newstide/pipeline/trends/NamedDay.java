package org.newstide.pipeline.trends;

import java.time.LocalDate;

/** A day that an article names. Public for its encoder. */
public record NamedDay(String articleId, LocalDate day) {}
