package org.newstide.app.segmentation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.newstide.app.extraction.InputFile;
import org.newstide.app.storage.LocalFile;
import org.newstide.core.archive.ArchiveFormats;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.archive.ArchiveItem.ArchiveRecord;
import org.newstide.core.archive.ArchiveReader;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.extract.FieldMapping;
import org.newstide.core.text.SegmenterTraining;

/**
 * Trains a segmenter from files.
 *
 * @param treebank lines of a raw sentence, a tab, and the same with {@code _} for the blanks inside
 *     words
 * @param archives files, or folders of files, in the order in which they are read; a folder's by
 *     name
 */
public record SegmenterTrainingRun(Path treebank, List<Path> archives) {

  public SegmenterTrainingRun {
    requireNonNull(treebank, "treebank");
    archives = List.copyOf(archives);
  }

  /** The model's file. The same files give the same bytes. */
  public byte[] run() throws IOException {
    SegmenterTraining training = new SegmenterTraining();
    for (String line : Files.readAllLines(treebank)) {
      int tab = line.indexOf('\t');
      if (tab >= 0) {
        training.treebank(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    FieldMapping mapping = FieldMapping.preset("auto");
    for (InputFile file : InputFile.of(archives)) {
      read(file.path(), mapping, training);
    }
    return training.train();
  }

  private static void read(Path file, FieldMapping mapping, SegmenterTraining training)
      throws IOException {
    String name = file.toString();
    LocalFile source = new LocalFile(file);
    try (ArchiveReader reader = ArchiveFormats.open(name, source, ReadLimits.DEFAULT, null)) {
      while (reader.hasNext()) {
        ArchiveItem item = reader.next();
        if (item instanceof ArchiveRecord record) {
          take(record.fields(), mapping, training);
        }
      }
    }
  }

  private static void take(
      Map<String, String> fields, FieldMapping mapping, SegmenterTraining training) {
    String title = first(fields, mapping.title());
    if (title != null) {
      training.archive(title);
    }
    for (String path : mapping.text()) {
      String text = fields.get(path);
      if (text != null) {
        training.archive(text);
      }
    }
  }

  private static String first(Map<String, String> fields, List<String> paths) {
    for (String path : paths) {
      String value = fields.get(path);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
