package org.newstide.app.storage;

/** A table that was about to be published breaks what it promises. Nothing has been published. */
public final class TableContractException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TableContractException(String message) {
    super(message);
  }
}
