package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * Rows of a Parquet file, one row group in memory at a time; pages are unpacked as rows are read.
 *
 * <p>Damage within a row group costs its remaining rows, since columns are stored one behind the
 * other; the next row group is read again.
 */
final class ParquetRecords implements RecordFinder {

  private static final String MARK = "PAR1";
  private static final int SHORTEST_FILE = 12;

  /** Stored bytes of a row group that are still taken in; writers aim at 128 MiB. */
  private static final long LARGEST_ROW_GROUP = 512L << 20;

  private final ByteSource source;
  private final int cap;
  private ParquetFileReader file;
  private MessageType schema;
  private int nextGroup;
  private RecordReader<Group> rows;
  private long rowsLeft;
  private long row;

  ParquetRecords(ByteSource source, ReadLimits limits) {
    this.source = source;
    this.cap = limits.maxRecordBytes();
  }

  /** Whether the stored bytes themselves begin as Parquet, with no packing around them. */
  static boolean isStoredIn(ByteSource source) throws IOException {
    return source.length() >= MARK.length() && markAt(source, 0).equals(MARK);
  }

  private static String markAt(ByteSource source, long position) throws IOException {
    byte[] mark = new byte[MARK.length()];
    source.readAt(position, mark, 0, mark.length);
    return new String(mark, US_ASCII);
  }

  /** The library throws whatever it likes on wrong bytes; only a failed source is not damage. */
  @Override
  public boolean advance(ItemQueue found) throws IOException {
    if (file == null && !openFile(found)) {
      return false;
    }
    if (rowsLeft == 0) {
      return nextGroup < file.getRowGroups().size() && openGroup(found);
    }
    Group group;
    try {
      group = rows.read();
    } catch (RuntimeException e) {
      giveUpGroup(e, found);
      return true;
    }
    queue(group, found);
    row++;
    rowsLeft--;
    return true;
  }

  private void queue(Group group, ItemQueue found) {
    ParquetFlattening flattening = new ParquetFlattening(cap);
    try {
      flattening.add(group, group.getType(), "");
    } catch (RuntimeException e) {
      found.damage("corrupt_parquet", "row " + row + ": " + e);
      return;
    }
    if (flattening.isTooLarge()) {
      found.damage("record_too_large", "row " + row + ": row above the cap");
    } else {
      found.record(flattening.fields());
    }
  }

  private boolean openFile(ItemQueue found) throws IOException {
    long length = source.length();
    if (length < SHORTEST_FILE || !markAt(source, length - MARK.length()).equals(MARK)) {
      found.damage("file_cut_short", "byte " + length + ": the Parquet footer is missing");
      return false;
    }
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
      file = ParquetFileReader.open(new ParquetSource(source), options);
      schema = file.getFileMetaData().getSchema();
      return true;
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      found.damage("corrupt_parquet", "footer: " + e);
      return false;
    }
  }

  private boolean openGroup(ItemQueue found) throws IOException {
    BlockMetaData block = file.getRowGroups().get(nextGroup);
    rowsLeft = block.getRowCount();
    long stored = block.getCompressedSize();
    if (stored > LARGEST_ROW_GROUP || stored > source.length()) {
      boolean possible = stored <= source.length();
      String what =
          "rows %d to %d: row group of %d bytes".formatted(row, row + rowsLeft - 1, stored);
      found.damage(possible ? "record_too_large" : "corrupt_parquet", what);
      skipGroup();
      return true;
    }
    try {
      PageReadStore pages = file.readRowGroup(nextGroup);
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
      rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
      nextGroup++;
    } catch (IOException | RuntimeException e) {
      giveUpGroup(e, found);
      nextGroup++;
    }
    return true;
  }

  private void skipGroup() {
    row += rowsLeft;
    rowsLeft = 0;
    nextGroup++;
  }

  private void giveUpGroup(Exception e, ItemQueue found) throws SourceFailure {
    SourceFailure.rethrow(e);
    found.damage("corrupt_parquet", "rows %d to %d: %s".formatted(row, row + rowsLeft - 1, e));
    row += rowsLeft;
    rowsLeft = 0;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
