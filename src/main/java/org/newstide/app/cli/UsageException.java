package org.newstide.app.cli;

/** A call that cannot be carried out as it stands: its message says what to do instead. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
