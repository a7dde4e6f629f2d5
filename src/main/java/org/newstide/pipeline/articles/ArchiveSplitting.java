package org.newstide.pipeline.articles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.newstide.core.archive.ArchiveFormats;
import org.newstide.core.archive.ByteRange;
import org.newstide.core.archive.ByteSource;
import org.newstide.core.archive.Checksum;

/**
 * Cuts large files into parts where their format allows, so that several tasks read one file.
 *
 * <p>An article's id comes of its file's checksum, so files in parts are read once more for it
 * alone, each by one task. The size of a part is fixed: what is read does not depend on the
 * cluster.
 */
final class ArchiveSplitting {

  /** Large enough that opening a part costs nothing beside reading it. */
  static final long PART_BYTES = 64L << 20;

  private ArchiveSplitting() {}

  /**
   * @param partBytes about how many stored bytes a part shall have; files of less than two are left
   *     whole
   */
  static List<ArchivePart> split(
      JavaSparkContext context,
      List<ArchiveInput> files,
      List<ArchiveSpecification> archives,
      ArchiveOpener opener,
      long partBytes) {
    List<ArchivePart> parts = new ArrayList<>();
    List<ArchivePart> cut = new ArrayList<>();
    for (ArchiveInput file : files) {
      List<ByteRange> ranges = ranges(file, archives.get(file.archive()), opener, partBytes);
      if (ranges.size() < 2) {
        parts.add(ArchivePart.whole(file));
      } else {
        ranges.forEach(range -> cut.add(new ArchivePart(file, range, null)));
      }
    }
    Map<String, String> checksums = checksums(context, cut, opener);
    for (ArchivePart part : cut) {
      parts.add(new ArchivePart(part.file(), part.range(), checksums.get(part.file().path())));
    }
    return parts;
  }

  private static List<ByteRange> ranges(
      ArchiveInput file, ArchiveSpecification archive, ArchiveOpener opener, long partBytes) {
    if (file.bytes() < 2 * partBytes) {
      return List.of();
    }
    try (ByteSource source = opener.open(file.path())) {
      return ArchiveFormats.split(
          file.path(), source, archive.limits(), archive.declaredFormat(), partBytes);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the archive file " + file.path(), e);
    }
  }

  private static Map<String, String> checksums(
      JavaSparkContext context, List<ArchivePart> cut, ArchiveOpener opener) {
    List<String> paths =
        cut.stream().filter(ArchivePart::isFirst).map(part -> part.file().path()).toList();
    if (paths.isEmpty()) {
      return Map.of();
    }
    return context
        .parallelize(paths, paths.size())
        .map(path -> named(path, opener))
        .collect()
        .stream()
        .collect(Collectors.toMap(named -> named[0], named -> named[1]));
  }

  private static String[] named(String path, ArchiveOpener opener) throws IOException {
    try (ByteSource source = opener.open(path)) {
      return new String[] {path, Checksum.of(source)};
    }
  }
}
