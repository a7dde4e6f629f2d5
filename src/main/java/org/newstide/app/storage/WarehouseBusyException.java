package org.newstide.app.storage;

/** Another run holds the warehouse, or has taken it over from this one. */
public final class WarehouseBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WarehouseBusyException(String message) {
    super(message);
  }
}
