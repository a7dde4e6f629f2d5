package org.newstide.app.extraction;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.newstide.app.storage.LocalFile;
import org.newstide.core.archive.ArchiveFormats;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.archive.ArchiveItem.ArchiveRecord;
import org.newstide.core.archive.ArchiveItem.Damage;
import org.newstide.core.archive.ArchiveReader;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.extract.ArticleExtractor;
import org.newstide.core.extract.DateOrder;
import org.newstide.core.extract.DateOrderSurvey;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;

/** Reads one file and names its records. */
final class FileReading {

  /** Formats whose file is one record. */
  private static final Set<String> SINGLE = Set.of("html", "text");

  private final InputFile file;
  private final FieldMapping mapping;
  private final ArticleExtractor extractor;
  private final Consumer<FoundRecord> found;
  private final WantedRecords wanted;

  /** The first record, until it is known whether there is a second. */
  private ArchiveRecord first;

  private long records;

  private FileReading(InputFile file, ExtractionOptions options, Consumer<FoundRecord> found) {
    this.file = file;
    this.mapping = options.mapping();
    this.extractor = new ArticleExtractor(options);
    this.found = found;
    this.wanted = new WantedRecords(file.wanted());
  }

  /**
   * Hands over every record that is asked for, and every damage.
   *
   * @param format declared format; null lets the bytes tell
   * @throws IOException when the file cannot be read at all
   */
  static void read(
      InputFile file, String format, ExtractionOptions options, Consumer<FoundRecord> found)
      throws IOException {
    String name = file.path().toString();
    LocalFile source = new LocalFile(file.path());
    DateOrder order =
        DateOrderSurvey.of(
            name, source, ReadLimits.DEFAULT, format, options.mapping(), options.dateOrder());
    FileReading reading = new FileReading(file, options.change().dateOrder(order).build(), found);
    try (ArchiveReader reader = ArchiveFormats.open(name, source, ReadLimits.DEFAULT, format)) {
      boolean single = SINGLE.contains(reader.format());
      while (reader.hasNext()) {
        reading.take(reader.next(), single);
      }
    }
    reading.end();
  }

  private void take(ArchiveItem item, boolean single) {
    if (item instanceof Damage) {
      pass(file.baseName() + "#" + item.number(), item, null);
      return;
    }
    ArchiveRecord record = (ArchiveRecord) item;
    records++;
    if (file.wanted().isEmpty()) {
      pass(name(record, single), record, null);
    } else if (records == 1 && wanted.only() != null) {
      first = record;
    } else {
      flushFirst();
      match(record);
    }
  }

  private String name(ArchiveRecord record, boolean single) {
    String own = or(value(record, mapping.url()), value(record, mapping.id()));
    return or(own, single ? file.baseName() : file.baseName() + "#" + record.number());
  }

  private void flushFirst() {
    if (first != null) {
      ArchiveRecord record = first;
      first = null;
      match(record);
    }
  }

  private void match(ArchiveRecord record) {
    ListedRecord listed = wanted.find(value(record, mapping.url()), value(record, mapping.id()));
    if (listed != null) {
      wanted.found(listed);
      pass(listed.id(), record, listed.url());
    }
  }

  private void end() {
    if (first != null) {
      ListedRecord only = wanted.only();
      wanted.found(only);
      pass(only.id(), first, only.url());
    }
    for (ListedRecord missing : wanted.missing()) {
      String detail = "no record of " + file.path() + " has this id or address";
      pass(missing.id(), new Damage(records, "not_in_file", detail), missing.url());
    }
  }

  private void pass(String id, ArchiveItem item, String url) {
    found.accept(new FoundRecord(id, item, url, file.path().toString(), extractor));
  }

  private static String value(ArchiveRecord record, List<String> paths) {
    Map<String, String> fields = record.fields();
    for (String path : paths) {
      String value = fields.get(path);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static String or(String value, String other) {
    return value != null ? value : other;
  }
}
