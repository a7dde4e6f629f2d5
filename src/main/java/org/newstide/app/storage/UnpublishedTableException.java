package org.newstide.app.storage;

/** A table was asked for that no job has published yet. */
public final class UnpublishedTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnpublishedTableException(String message) {
    super(message);
  }
}
