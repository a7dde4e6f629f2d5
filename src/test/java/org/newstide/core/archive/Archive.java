package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newstide.core.archive.ArchiveItem.ArchiveRecord;
import org.newstide.core.archive.ArchiveItem.Damage;

/** What came out of an archive file, read to its end. */
record Archive(
    String format,
    List<ArchiveItem> items,
    Map<String, Long> repairs,
    Map<String, Long> passedOver) {

  static Archive of(String name, String... lines) {
    return of(name, String.join("\n", lines).getBytes(UTF_8));
  }

  static Archive of(String name, String text, Charset charset) {
    return of(name, text.getBytes(charset));
  }

  static Archive of(String name, byte[] bytes) {
    return of(name, bytes, ReadLimits.DEFAULT, null);
  }

  static Archive of(String name, byte[] bytes, ReadLimits limits, String declared) {
    return of(name, new MemorySource(bytes), limits, declared);
  }

  static Archive of(String name, ByteSource source, ReadLimits limits, String declared) {
    try (ArchiveReader reader = ArchiveFormats.open(name, source, limits, declared)) {
      return of(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that a reader has; numbers rise. */
  static Archive of(ArchiveReader reader) {
    List<ArchiveItem> items = new ArrayList<>();
    reader.forEachRemaining(items::add);
    for (int i = 1; i < items.size(); i++) {
      assertThat(items.get(i).number()).isGreaterThan(items.get(i - 1).number());
    }
    return new Archive(
        reader.format(), items, Map.copyOf(reader.repairs()), Map.copyOf(reader.passedOver()));
  }

  List<Map<String, String>> records() {
    return items.stream()
        .filter(ArchiveRecord.class::isInstance)
        .map(item -> ((ArchiveRecord) item).fields())
        .toList();
  }

  /** Values of one field, record by record. */
  List<String> values(String field) {
    return records().stream().map(fields -> fields.get(field)).toList();
  }

  List<Damage> damages() {
    return items.stream().filter(Damage.class::isInstance).map(Damage.class::cast).toList();
  }

  List<String> reasons() {
    return damages().stream().map(Damage::reason).toList();
  }
}
