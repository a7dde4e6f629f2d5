package org.newstide.pipeline.articles;

import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Article;
import org.newstide.tables.Rejection;

/**
 * One thing that came of reading: an article, a rejection, or the account of a whole file; exactly
 * one is not null. Archives are read once, so the three travel together until they are told apart.
 */
public record ReadPiece(Article article, Rejection rejection, ArchiveFile file) {

  static ReadPiece of(Article article) {
    return new ReadPiece(article, null, null);
  }

  static ReadPiece of(Rejection rejection) {
    return new ReadPiece(null, rejection, null);
  }

  static ReadPiece of(ArchiveFile file) {
    return new ReadPiece(null, null, file);
  }
}
