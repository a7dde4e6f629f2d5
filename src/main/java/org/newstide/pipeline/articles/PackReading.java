package org.newstide.pipeline.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.newstide.core.archive.ArchiveFormats;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.archive.ArchiveReader;
import org.newstide.core.archive.ByteSource;
import org.newstide.core.archive.Checksum;
import org.newstide.core.extract.DateOrder;
import org.newstide.core.extract.DateOrderSurvey;
import org.newstide.tables.ArchiveFile;

/** Reads the files and parts of files of the packs of one task, one record at a time. */
final class PackReading implements Iterator<ReadPiece> {

  private final Iterator<ArchivePack> packs;
  private final List<ArchiveSpecification> archives;
  private final ArchiveOpener opener;
  private final String runId;

  private Iterator<ArchivePart> parts = List.<ArchivePart>of().iterator();
  private ArchivePart part;
  private ByteSource source;
  private ArchiveReader reader;
  private RecordReading records;

  PackReading(
      Iterator<ArchivePack> packs,
      List<ArchiveSpecification> archives,
      ArchiveOpener opener,
      String runId) {
    this.packs = packs;
    this.archives = archives;
    this.opener = opener;
    this.runId = runId;
  }

  @Override
  public boolean hasNext() {
    return reader != null || moreFiles();
  }

  @Override
  public ReadPiece next() {
    if (reader == null) {
      if (!moreFiles()) {
        throw new NoSuchElementException("all files have been read");
      }
      begin(parts.next());
    }
    if (reader.hasNext()) {
      ArchiveItem item = reader.next();
      return records.read(item);
    }
    return ReadPiece.of(end());
  }

  private boolean moreFiles() {
    while (!parts.hasNext() && packs.hasNext()) {
      parts = packs.next().parts().iterator();
    }
    return parts.hasNext();
  }

  private void begin(ArchivePart next) {
    part = next;
    String path = next.file().path();
    ArchiveSpecification archive = archives.get(next.file().archive());
    try {
      source = opener.open(path);
      String checksum = next.checksum() == null ? Checksum.of(source) : next.checksum();
      String format = archive.declaredFormat();
      DateOrder order =
          DateOrderSurvey.of(
              path,
              source,
              archive.limits(),
              format,
              archive.extraction().mapping(),
              archive.extraction().dateOrder());
      reader =
          next.range() == null
              ? ArchiveFormats.open(path, source, archive.limits(), format)
              : ArchiveFormats.open(path, source, archive.limits(), format, next.range());
      records = new RecordReading(path, checksum, archive, order);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the archive file " + path, e);
    }
  }

  private ArchiveFile end() {
    ArchiveFile account =
        new ArchiveFile(
            part.file().path(),
            records.checksum(),
            part.file().bytes(),
            part.file().modifiedAt(),
            reader.format(),
            records.articles() + records.rejections(),
            records.articles(),
            records.rejections(),
            FileAccounts.tallies(reader.repairs()),
            FileAccounts.tallies(reader.passedOver()),
            runId);
    try {
      records.close();
      reader.close();
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not close the archive file " + part.file().path(), e);
    }
    reader = null;
    return account;
  }
}
